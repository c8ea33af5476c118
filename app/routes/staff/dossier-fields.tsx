import type { ReactNode } from "react";
import type { Choice } from "#app/queue/contract.ts";

interface FieldProps {
  readonly id: string;
  readonly name: string;
  readonly label: ReactNode;
  readonly value: string;
}

/** A reason or a note. */
export function NoteField({
  id,
  name,
  label,
  value,
  hint,
  hotkey,
}: FieldProps & { readonly hint?: ReactNode; readonly hotkey?: string }) {
  return (
    <div className="w-full">
      <label className="form-label block" htmlFor={id}>
        {label}
      </label>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <textarea
        className="textarea w-full"
        id={id}
        name={name}
        rows={3}
        maxLength={4000}
        defaultValue={value}
        data-key={hotkey}
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
    </div>
  );
}

/** One of a list; the first line asks to choose. */
export function ChoiceField({
  id,
  name,
  label,
  value,
  choices,
  ask,
}: FieldProps & { readonly choices: readonly Choice[]; readonly ask: string }) {
  return (
    <div className="w-full">
      <label className="form-label block" htmlFor={id}>
        {label}
      </label>
      <select className="select w-full" id={id} name={name} defaultValue={value}>
        <option value="">{ask}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
    </div>
  );
}
