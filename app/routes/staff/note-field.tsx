import { type ReactNode, useId } from "react";
import { WrongNote } from "./wrong-note.tsx";

interface NoteFieldProps {
  readonly label: ReactNode;
  readonly value: string;
  readonly hint?: ReactNode;
  readonly hotkey?: string;
  /** Another name than that of a note, how high it stands, and how much it holds. */
  readonly name?: string;
  readonly rows?: number;
  readonly most?: number;
  /** Why it was refused. */
  readonly wrong?: string | undefined;
}

/** A reason or a note. */
export function NoteField(props: NoteFieldProps) {
  const { label, value, hint, hotkey, wrong, name = "notitie", rows = 3, most = 4000 } = props;
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
      <WrongNote id={`${id}-wrong`} refusal={wrong} />
      <textarea
        className="textarea w-full"
        id={id}
        name={name}
        rows={rows}
        maxLength={most}
        defaultValue={value}
        data-key={hotkey}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={[hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(" ") || undefined}
      />
    </div>
  );
}
