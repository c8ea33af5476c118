import { type ReactNode, useId } from "react";

interface NoteFieldProps {
  readonly label: ReactNode;
  readonly value: string;
  readonly hint?: ReactNode;
  readonly hotkey?: string;
}

/** A reason or a note. */
export function NoteField({ label, value, hint, hotkey }: NoteFieldProps) {
  const id = useId();
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
        name="notitie"
        rows={3}
        maxLength={4000}
        defaultValue={value}
        data-key={hotkey}
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
    </div>
  );
}
