import { key, T } from "#app/i18n/contract.ts";
import type { TypedChoice, WrongField } from "#app/regelingen/contract.ts";

/** What all fields of the form know: what was typed, and what is wrong. */
export interface Typing {
  readonly typed: TypedChoice;
  readonly wrong: readonly WrongField[];
}

interface InputProps extends Typing {
  readonly field: string;
  /** Whether `staff:choices.hints.<field>` says more. */
  readonly hint?: boolean;
  readonly size?: string;
  readonly unit?: "€" | "%";
  readonly numeric?: boolean;
}

/** The id of an input, and so the place where its message leads. */
export function idOfField(field: string): string {
  return field.replaceAll(".", "-");
}

const label = (field: string) => key("staff", "choices", "fields", field);

/** One line of text. */
export function ChoiceInput({ field, typed, wrong, hint = false, size = "", unit, numeric = false }: InputProps) {
  const id = idOfField(field);
  const code = wrong.find((one) => one.field === field)?.code;
  return (
    <div>
      <label className="form-label" htmlFor={id}>
        <T k={label(field)} />
      </label>
      {hint ? <Hint field={field} /> : null}
      <Wrong id={id} code={code} />
      <div className="flex items-center gap-2">
        {unit === "€" ? <span>€</span> : null}
        <input
          className={`textbox ${size}`}
          id={id}
          name={field}
          defaultValue={typed[field] ?? ""}
          maxLength={1200}
          autoComplete="off"
          inputMode={numeric ? "decimal" : undefined}
          aria-invalid={code ? true : undefined}
          aria-describedby={describedBy(id, hint, code)}
        />
        {unit === "%" ? <span>%</span> : null}
      </div>
    </div>
  );
}

/** Yes or no. The first button carries the id, so that a message leads to it. */
export function ChoiceYesNo({ field, typed, wrong, hint = false }: InputProps) {
  const id = idOfField(field);
  const code = wrong.find((one) => one.field === field)?.code;
  return (
    <fieldset aria-describedby={describedBy(id, hint, code)}>
      <legend className="form-label">
        <T k={label(field)} />
      </legend>
      {hint ? <Hint field={field} /> : null}
      <Wrong id={id} code={code} />
      <div className="flex gap-6">
        {(["ja", "nee"] as const).map((value) => (
          <label key={value} className="flex items-center gap-2 min-h-11">
            <input
              type="radio"
              className="size-5"
              id={value === "ja" ? id : `${id}-nee`}
              name={field}
              value={value}
              defaultChecked={typed[field] === value}
            />
            <T k={value === "ja" ? "staff:choices.yes" : "staff:choices.no"} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Hint({ field }: { readonly field: string }) {
  return (
    <p className="hint mb-1" id={`${idOfField(field)}-hint`}>
      <T k={key("staff", "choices", "hints", field)} />
    </p>
  );
}

function Wrong({ id, code }: { readonly id: string; readonly code: string | undefined }) {
  if (!code) return null;
  return (
    <p className="form-error" id={`${id}-wrong`}>
      <T k={key("staff", "choices", "wrong", code)} />
    </p>
  );
}

function describedBy(id: string, hint: boolean, code: string | undefined): string | undefined {
  return [hint && `${id}-hint`, code && `${id}-wrong`].filter(Boolean).join(" ") || undefined;
}
