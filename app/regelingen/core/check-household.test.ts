import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { catalogue, type FactDefinition } from "#app/facts/contract.ts";
import { calendarDay, dayFromNumber, dayNumber } from "#app/kernel/day.ts";
import type { Answers, Known } from "#app/rules/contract.ts";
import {
  checkHousehold,
  compileScheme,
  factsOfSchemes,
  overlayOf,
  schemes,
  verdictsOf,
  worldFor,
} from "../contract.ts";

const compiled = schemes.map(compileScheme);
const world = worldFor(calendarDay("2026-11-23"), overlayOf("roosendaal"));
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

const household = anyAnswers(asked);
/** The same household before some questions were asked, and with some amounts only roughly known. */
const partly = fc.tuple(household, fc.infiniteStream(fc.integer({ min: 0, max: 5 }))).map(([full, dice]) => {
  const partial: Record<string, Known> = {};
  for (const [id, known] of Object.entries(full)) {
    const die = dice.next().value;
    if (die <= 1) continue;
    const rough = die === 2 && typeof known === "number";
    partial[id] = rough ? { from: Math.max(0, known - 50_000), to: known + 70_000 } : (known as Known);
  }
  return { full, partial };
});

describe("the schemes as they are", () => {
  test("are sound: a verdict reached early never changes, whatever is answered later", () => {
    fc.assert(
      fc.property(partly, ({ full, partial }) => {
        const early = checkHousehold(compiled, partial, world);
        const late = checkHousehold(compiled, full, world);
        early.forEach((result, at) => {
          if (result.verdict !== "open")
            expect([result.scheme, late[at]?.verdict]).toEqual([result.scheme, result.verdict]);
          if (result.settled) expect(late[at]?.settled).toBe(true);
        });
      }),
      { numRuns: 400 },
    );
  });

  test("give amounts that only narrow, and never fall below nothing", () => {
    fc.assert(
      fc.property(partly, ({ full, partial }) => {
        const early = checkHousehold(compiled, partial, world);
        const late = checkHousehold(compiled, full, world);
        early.forEach((result, at) => {
          const then = late[at]?.amountCents;
          if (!result.amountCents || !then) return;
          expect(then.from ?? 0).toBeGreaterThanOrEqual(result.amountCents.from ?? 0);
          expect(then.to ?? Infinity).toBeLessThanOrEqual(result.amountCents.to ?? Infinity);
          expect(then.from ?? 0).toBeGreaterThanOrEqual(0);
        });
      }),
      { numRuns: 300 },
    );
  });

  test("are settled by full answers: what stays open waits for a figure that is not sure", () => {
    fc.assert(
      fc.property(household, (full) => {
        for (const { settled, verdict, openBecause } of checkHousehold(compiled, full, world)) {
          expect(settled).toBe(true);
          if (verdict === "open") expect(openBecause).toEqual(["uncertainFigure"]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("say the same one by one and all together", () => {
    const together = verdictsOf(schemes);
    fc.assert(
      fc.property(partly, ({ partial }) => {
        expect(together(partial, world)).toEqual(
          checkHousehold(compiled, partial, world).map(({ verdict }) => verdict),
        );
      }),
      { numRuns: 200 },
    );
  });
});
