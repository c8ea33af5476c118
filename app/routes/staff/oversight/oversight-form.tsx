import { key, T, useT } from "#app/i18n/contract.ts";
import { fraudGrounds } from "#app/queue/contract.ts";
import { LineField } from "../line-field.tsx";
import { NoteField } from "../note-field.tsx";
import type { OversightAnswer } from "./oversight.server.ts";

/** On which ground, and which facts. */
export function OversightForm({ answer }: { readonly answer: OversightAnswer | undefined }) {
  const t = useT();
  const ground = answer?.refusal === "fraudGroundMissing" ? t("queue:refused.fraudGroundMissing") : undefined;
  return (
    <form method="post" className="card grid gap-4">
      <LineField
        id="grond"
        label="queue:oversight.ground"
        choices={fraudGrounds.map((value) => ({ value, text: t(key("queue", "oversight", "grounds", value)) }))}
        value={answer?.typed.grond ?? ""}
        wrong={ground}
      />
      <NoteField
        name="feiten"
        label={<T k="queue:oversight.facts" />}
        hint={<T k="queue:oversight.factsHint" />}
        value={answer?.typed.feiten ?? ""}
        wrong={answer?.refusal === "factsMissing" ? answer.refusal : undefined}
      />
      <div>
        <button className="button" type="submit" name="doe" value="report">
          <T k="queue:oversight.report" />
        </button>
      </div>
    </form>
  );
}
