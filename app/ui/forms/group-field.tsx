import type { ReactNode } from "react";
import { Icon } from "../parts/icon.tsx";
import { Text } from "../parts/text.tsx";
import { type FieldProps, idOf } from "./answering.ts";
import { FieldErrors } from "./field-errors.tsx";
import type { FieldModel, GroupFieldModel, GroupRowModel } from "./page-model.ts";
import { Why } from "./why.tsx";

/** How a field inside a row is drawn: `Field`, handed in, since that file needs this one. */
interface Drawing {
  readonly draw: (field: FieldModel) => ReactNode;
}

/** Children, housemates, incomes: a numbered fieldset per row. Adding and removing are submits of the same form, so both work anywhere. */
export function GroupField({ field, heading, draw }: FieldProps<GroupFieldModel> & Drawing) {
  return (
    <div className="form-field" id={idOf(field.name)} tabIndex={-1}>
      {heading ? (
        <h1>
          <Text of={heading} />
        </h1>
      ) : (
        <h2>
          <Text of={field.label} />
        </h2>
      )}
      {field.hint ? (
        <p className="hint">
          <Text of={field.hint} />
        </p>
      ) : null}
      {field.why ? <Why why={field.why} /> : null}
      {field.rows.length === 0 ? <FieldErrors name={field.name} /> : null}
      <input type="hidden" name={`${field.name}.count`} value={field.rows.length} />
      {field.rows.map((row, index) => (
        <GroupRow key={row.fields[0]?.name ?? index} row={row} value={`${field.name}.${index}`} draw={draw} />
      ))}
      {field.add ? (
        <div className="actions">
          <button className="button button-secondary button-small" type="submit" name="_add" value={field.name}>
            <Icon name="plus" />
            <Text of={field.add} />
          </button>
        </div>
      ) : null}
    </div>
  );
}

function GroupRow({ row, value, draw }: { readonly row: GroupRowModel; readonly value: string } & Drawing) {
  return (
    <fieldset className="group-row">
      <legend>
        <Text of={row.title} />
      </legend>
      {row.fields.map(draw)}
      <button className="link-button group-remove" type="submit" name="_remove" value={value}>
        <Icon name="cross" />
        <Text of={row.remove} />
      </button>
    </fieldset>
  );
}
