import { type ReactNode, useId } from "react";
import type { Choice } from "#app/queue/contract.ts";
import { WrongNote } from "./wrong-note.tsx";

interface ChoiceFieldProps {
  readonly name: string;
  readonly label: ReactNode;
  readonly value: string;
  readonly choices: readonly Choice[];
  /** First line, for when nothing is chosen. */
  readonly ask?: string;
  /** For a filter: a small label, and no wider than its words. */
  readonly filter?: boolean;
  /** Why it was refused. */
  readonly wrong?: string | undefined;
}

/** One of a list. */
export function ChoiceField({ name, label, value, choices, ask, filter = false, wrong }: ChoiceFieldProps) {
  const id = useId();
  return (
    <div className={filter ? "min-w-0" : "w-full"}>
      <label className={filter ? "block text-sm" : "form-label block"} htmlFor={id}>
        {label}
      </label>
      <WrongNote id={`${id}-wrong`} refusal={wrong} />
      <select
        className="select w-full"
        id={id}
        name={name}
        defaultValue={value}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
      >
        {ask === undefined ? null : <option value="">{ask}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
    </div>
  );
}
