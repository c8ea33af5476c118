import { T, useT } from "#app/i18n/contract.ts";
import type { Answered } from "./answer.server.ts";
import { SaveButtons } from "./save-buttons.tsx";
import { TypedField } from "./typed-field.tsx";
import type { Named } from "./words.server.ts";

interface ClosureFormProps {
  readonly what: readonly Named[];
  readonly reasons: readonly Named[];
  readonly answer: Answered | undefined;
}

/** What is closed (or open at other hours), on which day, and why. Enter shows what it breaks. */
export function ClosureForm({ what, reasons, answer }: ClosureFormProps) {
  const t = useT();
  return (
    <form method="post" className="card grid gap-4" aria-labelledby="sluiten">
      <h2 id="sluiten">
        <T k="agenda:beheer.closures.formTitle" />
      </h2>
      <TypedField name="wat" choices={what} answer={answer} />
      <TypedField name="dag" type="date" answer={answer} />
      <p className="hint" id="uren-hint">
        <T k="agenda:beheer.closures.hoursHint" />
      </p>
      <div className="flex flex-wrap gap-4">
        <div>
          <TypedField name="van" type="time" answer={answer} />
        </div>
        <div>
          <TypedField name="tot" type="time" answer={answer} />
        </div>
      </div>
      <TypedField
        name="effect"
        answer={answer}
        value="closed"
        choices={[
          { value: "closed", text: t("agenda:beheer.closures.closed") },
          { value: "open", text: t("agenda:beheer.closures.open") },
        ]}
      />
      <TypedField name="reden" choices={reasons} answer={answer} />
      <SaveButtons answer={answer} />
    </form>
  );
}
