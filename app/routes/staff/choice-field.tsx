import { type ReactNode, useId } from "react";
import type { Choice } from "#app/queue/contract.ts";

interface ChoiceFieldProps {
  readonly name: string;
  readonly label: ReactNode;
  readonly value: string;
  readonly choices: readonly Choice[];
  /** First line, for when nothing is chosen. */
  readonly ask?: string;
  /** For a filter: a small label, and no wider than its words. */
  readonly filter?: boolean;
}

/** One of a list. */
export function ChoiceField({ name, label, value, choices, ask, filter = false }: ChoiceFieldProps) {
  const id = useId();
  return (
    <div className={filter ? undefined : "w-full"}>
      <label className={filter ? "block text-sm" : "form-label block"} htmlFor={id}>
        {label}
      </label>
      <select className={filter ? "select" : "select w-full"} id={id} name={name} defaultValue={value}>
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
