import { createContext, useContext } from "react";
import type { PageError, TextRef, Typed } from "./page-model.ts";

/** What was typed and what is wrong, for all fields of one page. */
interface AnsweringModel {
  readonly typed: Typed;
  readonly errors: readonly PageError[];
  /** The browser may not offer the helper's own data. */
  readonly noAutocomplete: boolean;
}

const Answers = createContext<AnsweringModel>({ typed: {}, errors: [], noAutocomplete: false });

export const Answering = Answers.Provider;

export interface Looking {
  readonly noAutocomplete: boolean;
  /** What was typed in the input of this name. */
  text(name: string): string;
  /** Whether the radio or tick box with this value was chosen. */
  chosen(name: string, value: string): boolean;
  /** What is wrong with this input, or with any input inside it. */
  errorsOf(name: string): readonly PageError[];
  /** What is wrong with exactly this input. */
  isWrong(name: string): boolean;
}

/** Reads the page from inside a field. */
export function useAnswering(): Looking {
  const { typed, errors, noAutocomplete } = useContext(Answers);
  const all = (name: string): readonly string[] => {
    const found = typed[name];
    return found === undefined ? [] : typeof found === "string" ? [found] : found;
  };
  return {
    noAutocomplete,
    text: (name) => all(name)[0] ?? "",
    chosen: (name, value) => all(name).includes(value),
    errorsOf: (name) => errors.filter(({ field }) => field === name || field.startsWith(`${name}.`)),
    isWrong: (name) => errors.some(({ field }) => field === name),
  };
}

/** The id of an input, from its name: letters, digits, dashes, so that any tool can point at it. */
export function idOf(name: string): string {
  return name.replace(/[^\w-]+/g, "-");
}

/** A field of a page: its own label, or the heading of the page when it is the only one. */
export interface FieldProps<Field> {
  readonly field: Field;
  readonly heading?: TextRef;
}
