import { type FactDefinition, type RawFields, readAnswer } from "#app/facts/contract.ts";
import type { CalendarDay } from "#app/kernel/day.ts";
import type { Known } from "#app/rules/contract.ts";

/** A message by its input: `errors:<type>.<code>`. */
export interface WrongField {
  readonly field: string;
  readonly text: { readonly key: string };
}

export type FactsRead<Name extends string> =
  | { readonly ok: true; readonly known: Readonly<Record<Name, Known | undefined>> }
  | { readonly ok: false; readonly errors: readonly WrongField[] };

/** Reads a short form outside a journey, as the form engine reads its pages. Never throws on what people or scripts send. */
export function readFacts<Name extends string>(
  facts: Readonly<Record<Name, FactDefinition>>,
  sent: RawFields,
  today: CalendarDay,
): FactsRead<Name> {
  const names = Object.keys(facts) as Name[];
  const read = names.map((name) => [name, readAnswer(facts[name], sent, { today })] as const);
  const errors = read.flatMap(([, reading]) => (reading.ok ? [] : reading.errors));
  if (errors.length > 0) {
    const told = errors.map(({ field, fact, code }) => ({ field, text: { key: `errors:${fact.type}.${code}` } }));
    return { ok: false, errors: told };
  }
  const known = read.map(([name, reading]) => [name, reading.ok ? reading.known : undefined] as const);
  return { ok: true, known: Object.fromEntries(known) as Record<Name, Known | undefined> };
}
