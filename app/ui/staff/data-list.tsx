import type { ReactNode } from "react";
import type { TextRef } from "../forms/page-model.ts";
import { Answer } from "../parts/answer.tsx";
import type { AnswerModel } from "../parts/answer-model.ts";
import { Text } from "../parts/text.tsx";

export interface DataListRow {
  readonly label: TextRef;
  /** An answer of a form, or anything drawn already. */
  readonly answer?: AnswerModel;
  readonly value?: ReactNode;
}

/** Labels beside values: the answers of a form, contact data, dates. */
export function DataList({ rows }: { readonly rows: readonly DataListRow[] }) {
  return (
    <dl className="data-list">
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: labels may repeat, and nothing is ever reordered
        <div key={index}>
          <dt>
            <Text of={row.label} />
          </dt>
          <dd>{row.value ?? <Answer answer={row.answer} />}</dd>
        </div>
      ))}
    </dl>
  );
}
