import { gemeenteName } from "#app/werkpleinen/contract.ts";
import type { FactDefinition } from "./define-fact.ts";

/** A submitted form as the browser sends it: `FormData` and `URLSearchParams` both fit. */
export interface RawFields {
  get(name: string): unknown;
  getAll(name: string): readonly unknown[];
}

/** Raw text by name of input, as typed or ticked. */
export type TypedFields = Readonly<Record<string, readonly string[]>>;

export const dayParts = ["day", "month", "year"] as const;

/** Whether a radio carries "Weet ik niet" and "Wil ik niet zeggen"; the other kinds have a tick box `<name>.instead`. */
export function answersByRadio(fact: FactDefinition): boolean {
  return fact.type === "yesNo" || fact.type === "choice" || hasBands(fact);
}

export function hasBands(fact: FactDefinition): boolean {
  return (fact.type === "money" || fact.type === "number") && (fact.bands?.length ?? 0) > 0;
}

/** Names of the inputs of one fact, groups left out: their names depend on the number of rows. */
export function fieldNames(fact: FactDefinition, prefix = ""): string[] {
  const name = `${prefix}${fact.id}`;
  const instead = !answersByRadio(fact) && (fact.mayBeUnknown || fact.mayBeDeclined) ? [`${name}.instead`] : [];
  if (fact.type === "day") return [...dayParts.map((part) => `${name}.${part}`), ...instead];
  if (fact.type === "group") return [`${name}.count`];
  if (hasBands(fact)) return [name, `${name}.exact`];
  return [name, ...instead];
}

/** The options to show: of the municipalities only those of this Werkplein, and whatever is no municipality (`andere`). */
export function offeredOptions(fact: FactDefinition, gemeenten: readonly { readonly id: string }[]): readonly string[] {
  const options = fact.options ?? [];
  if (fact.optionsFrom !== "gemeenten") return options;
  return options.filter((option) => !gemeenteName(option) || gemeenten.some((gemeente) => gemeente.id === option));
}

/** What was typed in these inputs, so that it can be shown again. Text only; anything else is left out. */
export function typedIn(raw: RawFields, names: readonly string[]): TypedFields {
  const typed: Record<string, readonly string[]> = {};
  for (const name of names) {
    const values = raw.getAll(name).filter((value) => typeof value === "string");
    if (values.length > 0) typed[name] = values;
  }
  return typed;
}
