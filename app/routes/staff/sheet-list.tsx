import { useT } from "#app/i18n/contract.ts";
import type { Choice, SheetField } from "#app/queue/contract.ts";

interface Own {
  readonly id: string;
  readonly "aria-invalid": true | undefined;
  readonly "aria-describedby": string | undefined;
}

interface ListProps {
  readonly name: string;
  readonly value: string;
  readonly options: readonly Choice[];
  readonly own?: Own;
  readonly label?: string;
}

/** One of a list, or nothing. */
export function List({ name, value, options, own, label }: ListProps) {
  const t = useT();
  return (
    <select className="select max-w-full" name={name} defaultValue={value} aria-label={label} {...own}>
      <option value="">{t("register:check.choose")}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </select>
  );
}

/** The amount, or a rough answer. What is typed goes first. */
export function Amount({ field, own }: { readonly field: Extract<SheetField, { kind: "amount" }>; readonly own: Own }) {
  const t = useT();
  const { rough } = field;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <input
        {...own}
        className="textbox w-32"
        name={rough ? `${field.name}.exact` : field.name}
        inputMode="decimal"
        defaultValue={field.value}
        autoComplete="off"
      />
      {field.unit ? <span>{field.unit}</span> : null}
      {rough ? (
        <>
          <span className="hint">{t("register:check.rough")}</span>
          <List
            name={rough.name}
            value={rough.value}
            options={rough.options}
            label={`${field.label}, ${t("register:check.rough")}`}
          />
        </>
      ) : null}
    </div>
  );
}
