import { type FieldError, offeredOptions, type RawFields, readAnswer } from "#app/facts/contract.ts";
import type { CalendarDay } from "#app/kernel/day.ts";
import type { Answers, World } from "#app/rules/contract.ts";
import type { PageDefinition } from "./define-form.ts";
import { factsShown, isRequired } from "./journey.ts";

export interface PageReading {
  readonly answers: Answers;
  readonly errors: readonly FieldError[];
  /** Facts of this page that became shown by what was just answered and were not on the page yet: it comes back with them. */
  readonly uncovered: readonly string[];
}

/**
 * Reads the facts of one page. A fact that depends on another fact of the page is read when the answer just given shows it;
 * without JavaScript it was not on the page yet, so the page comes back with it instead of an error.
 * @param present names of the inputs that were on the submitted page.
 */
export function readPage(
  page: PageDefinition,
  raw: RawFields,
  before: Answers,
  today: CalendarDay,
  world: World,
  gemeenten: readonly { readonly id: string }[],
  wasShown: (fact: string) => boolean,
): PageReading {
  const answers: Record<string, Answers[string]> = {};
  const errors: FieldError[] = [];
  const uncovered: string[] = [];
  const rest: Record<string, Answers[string]> = { ...before };
  for (const fact of page.facts) delete rest[fact.id];
  for (const fact of page.facts) {
    const shown = factsShown(page, { ...rest, ...answers }, world).some((candidate) => candidate.id === fact.id);
    if (!shown) continue;
    const offered = fact.optionsFrom ? offeredOptions(fact, gemeenten) : undefined;
    const reading = readAnswer(fact, raw, { today, offered });
    if (reading.ok) {
      if (reading.known !== undefined) answers[fact.id] = reading.known;
      else if (wasShown(fact.id) && isRequired(page, fact, { ...rest, ...answers }, world))
        errors.push({ code: "required", field: fact.id, fact });
      else if (!wasShown(fact.id)) uncovered.push(fact.id);
    } else if (!wasShown(fact.id)) uncovered.push(fact.id);
    else errors.push(...reading.errors);
  }
  return { answers, errors, uncovered };
}
