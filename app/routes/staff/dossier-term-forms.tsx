import { useId } from "react";
import { T } from "#app/i18n/contract.ts";
import type { TermModel } from "#app/queue/contract.ts";
import { type InView, typedIn } from "./dossier-form.tsx";
import { Choose, Day, Folded, Note } from "./dossier-term-fields.tsx";

interface FormProps {
  readonly terms: TermModel;
  readonly view: InView;
}

/** What was asked for before, the newest first. */
export function Asked({ asked }: Pick<TermModel, "asked">) {
  return asked.map(({ when, what, text, open }) => (
    <div key={when + what.join()} className="mt-3">
      <p>
        {when} {open ? null : <T k="queue:terms.ended" />}
      </p>
      <ul className="ps-5 list-disc">
        {what.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      {text ? <p className="hint">{text}</p> : null}
    </div>
  ));
}

/** Which papers, in whose words, and until when. */
export function AskPapers({ terms, view }: FormProps) {
  const id = useId();
  const ticked = view.refused?.button === "askPapers" ? (view.refused.papers ?? []) : [];
  return (
    <Folded view={view} button="askPapers">
      <fieldset className="w-full">
        <legend className="form-label">
          <T k="queue:terms.papers" />
        </legend>
        <div className="max-h-60 overflow-y-auto">
          {terms.papers.map(({ value, text }) => (
            <label key={value} className="flex gap-2 py-1" htmlFor={`${id}-${value}`}>
              <input
                id={`${id}-${value}`}
                type="checkbox"
                name="papier"
                value={value}
                defaultChecked={ticked.includes(value)}
              />
              {text}
            </label>
          ))}
        </div>
      </fieldset>
      <Note view={view} button="askPapers" label="queue:terms.papersText" />
      <Day view={view} button="askPapers" label="queue:terms.papersUntil" />
    </Folded>
  );
}

/** A day, a reason, or both. */
export function TermDay({
  view,
  button,
  label,
  reason,
}: {
  readonly view: InView;
  readonly button: string;
  readonly label?: string;
  readonly reason?: string;
}) {
  return (
    <Folded view={view} button={button}>
      {label ? <Day view={view} button={button} label={label} /> : null}
      {reason ? <Note view={view} button={button} label={reason} /> : null}
    </Folded>
  );
}

/** An objection on paper: the day on which it came, what it says, and whether it was signed. */
export function EnterObjection({ terms, view }: FormProps) {
  return (
    <Folded view={view} button="objection">
      <input type="hidden" name="sleutel" value={typedIn(view, "objection", "sleutel") || terms.objectionKey} />
      <Day view={view} button="objection" label="queue:terms.objectionDay" />
      <Note view={view} button="objection" label="queue:terms.objectionText" />
      <label className="flex gap-2 py-1">
        <input type="checkbox" name="ondertekend" defaultChecked={typedIn(view, "objection", "ondertekend") === "on"} />
        <T k="queue:terms.objectionSigned" />
      </label>
    </Folded>
  );
}

export function MakeKnown({ terms, view }: FormProps) {
  return (
    <Folded view={view} button="makeKnown">
      <Day view={view} button="makeKnown" label="queue:terms.madeKnownOn" />
      <Choose view={view} button="makeKnown" name="kanaal" label="queue:terms.channel" of={terms.channels} />
    </Folded>
  );
}
