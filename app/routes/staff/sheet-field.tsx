import type { ReactNode } from "react";
import { T } from "#app/i18n/contract.ts";
import type { SheetField } from "#app/queue/contract.ts";
import { describedBy, SheetInput } from "./sheet-input.tsx";

/** One question: the label that staff use before the input. What can change nothing any more is dimmed, and can still be filled in. */
export function SheetFieldRow({ field }: { readonly field: SheetField }) {
  if (field.kind === "rows") return <RowsField field={field} />;
  const several = field.kind === "ticks" || field.kind === "day";
  const about = <About field={field} />;
  return (
    <div className={rowClass(field)}>
      {several ? (
        <fieldset className="sheet-pair" aria-describedby={describedBy(field)}>
          <legend className="sheet-label">{field.label}</legend>
          <Control about={about} field={field} />
        </fieldset>
      ) : (
        <div className="sheet-pair">
          <label className="sheet-label" htmlFor={field.name}>
            {field.label}
          </label>
          <Control about={about} field={field} />
        </div>
      )}
    </div>
  );
}

function rowClass({ counts, wrong }: SheetField): string {
  return ["sheet-row", counts ? "" : "is-idle", wrong ? "is-invalid" : ""].filter(Boolean).join(" ");
}

function Control({ field, about }: { readonly field: SheetField; readonly about: ReactNode }) {
  return (
    <div className="sheet-control">
      <SheetInput field={field} />
      {field.instead ? (
        <div className="flex flex-wrap gap-x-4">
          {field.instead.options.map(({ value, text }) => (
            <label key={value} className="sheet-tick">
              <input
                type="checkbox"
                name={field.instead?.name}
                value={value}
                defaultChecked={field.instead?.ticked.includes(value)}
              />
              {text}
            </label>
          ))}
        </div>
      ) : null}
      {about}
    </div>
  );
}

function About({ field }: { readonly field: SheetField }) {
  return (
    <>
      {field.wrong ? (
        <p className="form-error" id={`${field.name}-wrong`}>
          {field.wrong}
        </p>
      ) : null}
      {field.hint ? (
        <p className="hint text-sm" id={`${field.name}-hint`}>
          {field.hint}
        </p>
      ) : null}
      {field.counts ? null : (
        <p className="hint text-sm">
          <T k="register:check.notCounting" />
        </p>
      )}
    </>
  );
}

/** Children, housemates: rows with a button for one more and one less. */
function RowsField({ field }: { readonly field: Extract<SheetField, { kind: "rows" }> }) {
  return (
    <div className={rowClass(field)} id={field.name} tabIndex={-1}>
      <p className="sheet-label">{field.label}</p>
      <input type="hidden" name={`${field.name}.count`} value={field.rows.length} />
      {field.rows.map((row, index) => (
        <fieldset key={row.title} className="sheet-rows">
          <legend className="font-semibold">{row.title}</legend>
          {row.fields.map((part) => (
            <SheetFieldRow key={part.name} field={part} />
          ))}
          <button
            className="link-button"
            type="submit"
            name="_remove"
            value={`${field.name}.${index}`}
            formAction={`#${field.name}`}
          >
            {row.remove}
          </button>
        </fieldset>
      ))}
      <About field={field} />
      <button
        className="button button-secondary button-small"
        type="submit"
        name="_add"
        value={field.name}
        formAction={`#${field.name}`}
      >
        {field.add}
      </button>
    </div>
  );
}
