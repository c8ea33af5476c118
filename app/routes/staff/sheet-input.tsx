import type { SheetField } from "#app/queue/contract.ts";
import { Amount, List } from "./sheet-list.tsx";

/** Ids of the hint and the message of a field. */
export function describedBy({ name, hint, wrong }: SheetField): string | undefined {
  return [hint && `${name}-hint`, wrong && `${name}-wrong`].filter(Boolean).join(" ") || undefined;
}

/** The input of one question. Lists answer to the first letter typed: "j" is ja, "w" is weet ik niet. */
export function SheetInput({ field }: { readonly field: SheetField }) {
  const own = {
    id: field.name,
    "aria-invalid": field.wrong ? (true as const) : undefined,
    "aria-describedby": describedBy(field),
  };
  switch (field.kind) {
    case "choose":
      return <List own={own} name={field.name} value={field.value} options={field.options} />;
    case "ticks":
      return <Ticks field={field} />;
    case "amount":
      return <Amount field={field} own={own} />;
    case "day":
      return <Day field={field} />;
    case "long":
      return <textarea {...own} className="textbox w-full" name={field.name} defaultValue={field.value} rows={4} />;
    case "text":
      return <input {...own} className="textbox" name={field.name} defaultValue={field.value} autoComplete="off" />;
    default:
      return null;
  }
}

function Ticks({ field }: { readonly field: Extract<SheetField, { kind: "ticks" }> }) {
  return (
    <div className="sheet-ticks" id={field.name} tabIndex={-1}>
      {field.options.map(({ value, text }) => (
        <label key={value} className="sheet-tick">
          <input type="checkbox" name={field.name} value={value} defaultChecked={field.values.includes(value)} />
          {text}
        </label>
      ))}
    </div>
  );
}

function Day({ field }: { readonly field: Extract<SheetField, { kind: "day" }> }) {
  return (
    <div className="flex flex-wrap gap-2" id={field.name} tabIndex={-1}>
      {field.parts.map(({ name, label, value, size }) => (
        <label key={name} className="sheet-part">
          <span className="hint text-sm">{label}</span>
          <input
            className="textbox"
            id={name}
            name={name}
            size={size}
            maxLength={size}
            inputMode="numeric"
            defaultValue={value}
            autoComplete="off"
            aria-invalid={field.wrong ? true : undefined}
          />
        </label>
      ))}
    </div>
  );
}
