import { T } from "#app/i18n/contract.ts";
import type { ActionsModel, Choice } from "#app/queue/contract.ts";
import { type InView, wrongIn } from "./dossier-form.tsx";
import { FoldedForm, WorkForm, type WorkFormProps } from "./work-form.tsx";
import { WrongNote } from "./wrong-note.tsx";

const reason = "queue:actions.reason";

const grant = (colleagues: readonly Choice[], view: InView): WorkFormProps => ({
  ...{ view, button: "grant", reason },
  choice: { name: "collega", label: "queue:dossier.door.named", of: colleagues },
});

/** A teamleider shields a file, names colleagues for it, or takes the shield away. Each takes a reason. */
export function Shielding({ actions, view }: { readonly actions: ActionsModel; readonly view: InView }) {
  if (actions.shielded) {
    return (
      <>
        <FoldedForm {...grant(actions.colleagues, view)} />
        <FoldedForm view={view} button="unshield" reason={reason} />
      </>
    );
  }
  const wrong = wrongIn(view, "shield", "collega");
  const ticked = view.refused?.button === "shield" ? view.refused.ticked : [];
  return (
    <FoldedForm view={view} button="shield" reason={reason}>
      <fieldset aria-describedby={wrong ? "wie-wrong" : undefined}>
        <legend className="form-label">
          <T k="queue:actions.shieldNamed" />
        </legend>
        <WrongNote id="wie-wrong" refusal={wrong} />
        {actions.colleagues.map(({ value, text }) => (
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
    </FoldedForm>
  );
}

/** Names one colleague for a shielded file. */
export function Grant({ colleagues, view }: { readonly colleagues: readonly Choice[]; readonly view: InView }) {
  return <WorkForm {...grant(colleagues, view)} />;
}
