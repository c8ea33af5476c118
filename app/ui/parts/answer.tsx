import { Bdi, Ltr, T } from "#app/i18n/contract.ts";
import type { AnswerCell, AnswerModel } from "./answer-model.ts";
import { ShowMoment, Text } from "./text.tsx";

/** An answer, whatever its kind. Without an answer it says so. */
export function Answer({ answer }: { readonly answer: AnswerModel | undefined }) {
  if (!answer) {
    return (
      <span className="is-empty">
        <T k="ui:check.empty" />
      </span>
    );
  }
  switch (answer.kind) {
    case "text":
      return <Text of={answer.text} />;
    case "code":
      return <Ltr>{answer.text}</Ltr>;
    case "literal":
      return <Bdi>{answer.text}</Bdi>;
    case "moment":
      return <ShowMoment of={answer.moment} />;
    case "list":
      return <AnswerList items={answer.items} />;
    default:
      return <AnswerTable rows={answer.rows} />;
  }
}

function AnswerList({ items }: { readonly items: readonly AnswerModel[] }) {
  return (
    <ul className="answer-list">
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: never reordered
        <li key={index}>
          <Answer answer={item} />
        </li>
      ))}
    </ul>
  );
}

/** Rows of a group: one line per row, its cells as "label answer": most labels are a question with a sign of their own. */
function AnswerTable({ rows }: { readonly rows: readonly (readonly AnswerCell[])[] }) {
  return (
    <ol className="answer-group">
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: never reordered
        <li key={index}>
          {row.map((cell) => (
            <span className="answer-cell" key={cell.label.key}>
              <span className="answer-label">
                <Text of={cell.label} />{" "}
              </span>
              <Answer answer={cell.answer} />
            </span>
          ))}
        </li>
      ))}
    </ol>
  );
}
