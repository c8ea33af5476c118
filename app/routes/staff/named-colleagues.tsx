import { T } from "#app/i18n/contract.ts";
import type { Choice } from "#app/queue/contract.ts";
import { type InView, wrongIn } from "./dossier-form.tsx";
import { WrongNote } from "./wrong-note.tsx";

/** Who may open what is shielded: one box for each colleague, ticked again after a refusal. */
export function NamedColleagues({
  colleagues,
  view,
}: {
  readonly colleagues: readonly Choice[];
  readonly view: InView;
}) {
  const wrong = wrongIn(view, "shield", "collega");
  const ticked = view.refused?.button === "shield" ? view.refused.ticked : [];
  return (
    <fieldset aria-describedby={wrong ? "wie-wrong" : undefined}>
      <legend className="form-label">
        <T k="queue:actions.shieldNamed" />
      </legend>
      <WrongNote id="wie-wrong" refusal={wrong} />
      {colleagues.map(({ value, text }) => (
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
  );
}
