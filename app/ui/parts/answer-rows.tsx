import { T } from "#app/i18n/contract.ts";
import type { TextRef } from "../forms/page-model.ts";
import { Answer } from "./answer.tsx";
import type { AnswerModel } from "./answer-model.ts";
import { Text } from "./text.tsx";

export interface AnswerRow {
  readonly question: TextRef;
  /** Left out: not answered. */
  readonly answer?: AnswerModel;
  /** Leads to the question and straight back here. Left out when it may no longer change. */
  readonly change?: string;
}

/** Question, answer, "Wijzig". */
export function AnswerRows({ rows }: { readonly rows: readonly AnswerRow[] }) {
  return (
    <dl className="answers">
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows may share their question, and nothing is ever reordered
        <div key={index}>
          <dt>
            <Text of={row.question} />
          </dt>
          <dd className="answer">
            <Answer answer={row.answer} />
          </dd>
          {row.change ? <Change row={row} href={row.change} /> : null}
        </div>
      ))}
    </dl>
  );
}

function Change({ row, href }: { readonly row: AnswerRow; readonly href: string }) {
  return (
    <dd className="change">
      <a href={href}>
        <T k="ui:check.change" alone />
        <span className="sr-only">
          {": "}
          <Text of={row.question} alone />
        </span>
      </a>
    </dd>
  );
}
