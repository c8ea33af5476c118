import { key, T } from "#app/i18n/contract.ts";
import type { SchemeLine, TermModel } from "#app/queue/contract.ts";
import { Reasons } from "./dossier-check.tsx";
import { Words } from "./dossier-decide-words.tsx";
import type { InView } from "./dossier-form.tsx";
import { Choose } from "./dossier-term-fields.tsx";

/** What the check says of what is asked for, beside the decision: an indication, with everything that it rests on. */
export function Advice({ advice }: { readonly advice: SchemeLine | null }) {
  if (!advice) return null;
  return (
    <details className="mt-3">
      <summary className="py-2.5 cursor-pointer">
        <T k="queue:advice.title" />{" "}
        <span className={`verdict verdict-${advice.verdict}`}>
          <T k={key("queue", "dossier", "check", advice.verdict)} />
        </span>
        {advice.amount ? <strong className="ms-2">{advice.amount}</strong> : null}
      </summary>
      <p className="hint">
        <T k="queue:advice.intro" />
      </p>
      <Reasons one={advice} />
    </details>
  );
}

interface DeviationProps {
  readonly advice: SchemeLine | null;
  readonly terms: TermModel;
  readonly view: InView;
  readonly button: string;
}

/** Why somebody decides otherwise; only where the check says yes or no. */
export function Deviation({ advice, terms, view, button }: DeviationProps) {
  if (!advice || advice.verdict === "open") return null;
  return (
    <fieldset className="grid gap-2 w-full">
      <legend className="form-label">
        <T k={key("queue", "advice", "differs", advice.verdict)} />
      </legend>
      <Choose view={view} button={button} name="afwijking" label="queue:advice.reason" of={terms.deviations} />
      <Words
        {...{ view, button }}
        name="afwijkingWaarom"
        label="queue:advice.text"
        hint="queue:advice.textHint"
        rows={2}
      />
    </fieldset>
  );
}
