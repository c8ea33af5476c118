import { T } from "#app/i18n/contract.ts";
import { type FieldProps, idOf, useAnswering } from "./answering.ts";
import { AvoidRows } from "./avoid-rows.tsx";
import { GroupFrame } from "./frame.tsx";
import type { DayFieldModel } from "./page-model.ts";

const parts = [
  { part: "day", size: "size-2" },
  { part: "month", size: "size-2" },
  { part: "year", size: "size-4" },
] as const;

/** A day people know by heart: three boxes, day first in every language, in the direction of reading. */
export function DayField({ field, heading }: FieldProps<DayFieldModel>) {
  return (
    <GroupFrame field={field} heading={heading}>
      <div className="day-parts">
        {parts.map(({ part, size }) => (
          <DayPart key={part} field={field} part={part} size={size} />
        ))}
      </div>
      {field.mayBeUnknown || field.mayBeDeclined ? (
        <div className="options">
          <AvoidRows field={field} type="checkbox" />
        </div>
      ) : null}
    </GroupFrame>
  );
}

interface DayPartProps {
  readonly field: DayFieldModel;
  readonly part: (typeof parts)[number]["part"];
  readonly size: string;
}

function DayPart({ field, part, size }: DayPartProps) {
  const { text, isWrong, noAutocomplete } = useAnswering();
  const name = `${field.name}.${part}`;
  const wrong = isWrong(name) || isWrong(field.name);
  return (
    <div className="day-part">
      <label htmlFor={idOf(name)}>
        <T k={`ui:day.${part}`} />
      </label>
      <input
        className={`textbox ${size}${wrong ? " is-wrong" : ""}`}
        id={idOf(name)}
        name={name}
        type="text"
        inputMode="numeric"
        dir="ltr"
        autoComplete={field.autocomplete && !noAutocomplete ? `${field.autocomplete}-${part}` : "off"}
        defaultValue={text(name)}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? `${idOf(field.name)}-error` : undefined}
      />
    </div>
  );
}
