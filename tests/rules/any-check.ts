import fc from "fast-check";
import { catalogue, type FactDefinition } from "#app/facts/contract.ts";
import { calendarDay, dayFromNumber, dayNumber } from "#app/kernel/day.ts";
import { factsOfSchemes, schemes } from "#app/regelingen/contract.ts";
import type { Answers, Known } from "#app/rules/contract.ts";

const asked = factsOfSchemes(schemes).map((id) => catalogue.get(id) as FactDefinition);

const born = fc
  .integer({ min: dayNumber(calendarDay("1940-01-01")), max: dayNumber(calendarDay("2026-11-01")) })
  .map(dayFromNumber);

/** Any exact answer that the form would take. */
function anyAnswer(fact: FactDefinition): fc.Arbitrary<Known> {
  switch (fact.type) {
    case "yesNo":
      return fc.boolean();
    case "choice":
      return fc.constantFrom(...(fact.options ?? []));
    case "choices":
      return fc.oneof(
        fc.constant(["geen"].filter((option) => fact.options?.includes(option))),
        fc.subarray(
          [...(fact.options ?? [])].filter((option) => !fact.aloneOptions?.includes(option)),
          { minLength: 1 },
        ),
      );
    case "money":
      return fc.oneof(fc.integer({ min: 0, max: 400_000 }), fc.integer({ min: 0, max: fact.max ?? 10_000_000 }));
    case "number":
      return fc.integer({ min: fact.min ?? 0, max: fact.max ?? 100 });
    case "day":
      return born;
    case "group":
      return fc.array(anyAnswers(fact.of ?? []), { maxLength: 3 }).map((rows) => ({ rows, complete: true }));
    default:
      return fc.constant("");
  }
}

function anyAnswers(facts: readonly FactDefinition[]): fc.Arbitrary<Answers> {
  return fc.record(Object.fromEntries(facts.map((fact) => [fact.id, anyAnswer(fact)])));
}

/** Everything that a scheme asks, answered exactly. */
export const fullCheck = anyAnswers(asked);
/** The same household before some questions were asked, and with some amounts only roughly known. */
export const partCheck = fc.tuple(fullCheck, fc.infiniteStream(fc.integer({ min: 0, max: 5 }))).map(([full, dice]) => {
  const partial: Record<string, Known> = {};
  for (const [id, known] of Object.entries(full)) {
    const die = dice.next().value;
    if (die <= 1) continue;
    const rough = die === 2 && typeof known === "number";
    partial[id] = rough ? { from: Math.max(0, known - 50_000), to: known + 70_000 } : (known as Known);
  }
  return { full, partial };
});
