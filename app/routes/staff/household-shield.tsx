import { T } from "#app/i18n/contract.ts";
import type { HouseholdModel } from "#app/queue/contract.ts";
import { type InView, wrongIn } from "./dossier-form.tsx";
import { ChoicePart, FoldedHouseholdForm, NotePart } from "./household-form.tsx";
import { WrongNote } from "./wrong-note.tsx";

const reason = "queue:actions.reason";

/** A teamleider shields a household, names colleagues for it, or takes the shield away. Each takes a reason. */
export function HouseholdShielding({ page, view }: { readonly page: HouseholdModel; readonly view: InView }) {
  if (page.shielded) {
    return (
      <>
        <FoldedHouseholdForm view={view} button="grant" title="register:press.grant">
          <ChoicePart
            view={view}
            form="grant"
            name="collega"
            label="queue:dossier.door.named"
            choices={page.colleagues}
          />
          <NotePart view={view} form="grant" label={reason} />
        </FoldedHouseholdForm>
        <FoldedHouseholdForm view={view} button="unshield" title="register:press.unshield">
          <NotePart view={view} form="unshield" label={reason} />
        </FoldedHouseholdForm>
      </>
    );
  }
  return <Shield page={page} view={view} />;
}

function Shield({ page, view }: { readonly page: HouseholdModel; readonly view: InView }) {
  const wrong = wrongIn(view, "shield", "collega");
  const ticked = view.refused?.button === "shield" ? view.refused.ticked : [];
  return (
    <FoldedHouseholdForm view={view} button="shield" title="register:press.shield">
      <fieldset aria-describedby={wrong ? "wie-wrong" : undefined}>
        <legend className="form-label">
          <T k="queue:actions.shieldNamed" />
        </legend>
        <WrongNote id="wie-wrong" refusal={wrong} />
        {page.colleagues.map(({ value, text }) => (
          <label key={value} className="flex items-center gap-2 min-h-11">
            <input
              type="checkbox"
              className="size-5"
              name="collega"
              value={value}
              defaultChecked={ticked.includes(value)}
            />{" "}
            {text}
          </label>
        ))}
      </fieldset>
      <NotePart view={view} form="shield" label={reason} />
    </FoldedHouseholdForm>
  );
}
