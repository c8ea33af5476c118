import { T } from "#app/i18n/contract.ts";
import { Text } from "../parts/text.tsx";
import { idOf } from "./answering.ts";
import type { FieldModel, PageError } from "./page-model.ts";

interface ErrorSummaryProps {
  readonly errors: readonly PageError[];
  readonly fields: readonly FieldModel[];
}

/** First on a refused page. Its heading takes the focus; each line leads to its input and says the same as the field (C-11). */
export function ErrorSummary({ errors, fields }: ErrorSummaryProps) {
  if (errors.length === 0) return null;
  return (
    <div className="error-summary" role="alert" data-error-summary>
      <h2 tabIndex={-1}>
        <T k="ui:errors.title" values={{ count: errors.length }} />
      </h2>
      <ul>
        {errors.map((error) => (
          <li key={`${error.field} ${error.text.key}`}>
            <a href={`#${idOf(anchorOf(error.field, fields))}`}>
              <Text of={error.text} />
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The input that a message leads to. A row that is not on the page yet leads to its group; a day as a whole to its first box. */
function anchorOf(name: string, fields: readonly FieldModel[]): string {
  const field = fields.find((one) => name === one.name || name.startsWith(`${one.name}.`));
  if (field?.kind === "day" && name === field.name) return `${name}.day`;
  if (field?.kind !== "group" || name === field.name) return name;
  const inside = field.rows.flatMap((row) => row.fields);
  const shown = inside.some((one) => name === one.name || name.startsWith(`${one.name}.`));
  return shown ? anchorOf(name, inside) : field.name;
}
