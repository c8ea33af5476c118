import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarDay } from "#app/kernel/day.ts";
import { fullCheck, partCheck } from "#tests/rules/any-check.ts";
import { checkHousehold, compileScheme, overlayOf, schemes, verdictsOf, worldFor } from "../contract.ts";

const compiled = schemes.map(compileScheme);
const world = worldFor(calendarDay("2026-11-23"), overlayOf("roosendaal"));
describe("the schemes as they are", () => {
  test("are sound: a verdict reached early never changes, whatever is answered later", () => {
    fc.assert(
      fc.property(partCheck, ({ full, partial }) => {
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
      fc.property(partCheck, ({ full, partial }) => {
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

  test("are settled by full answers: what stays open waits for a figure that is not sure, or for a person", () => {
    fc.assert(
      fc.property(fullCheck, (full) => {
        for (const { settled, verdict, openBecause } of checkHousehold(compiled, full, world)) {
          expect(settled).toBe(true);
          if (verdict !== "open") continue;
          expect(openBecause).not.toEqual([]);
          expect(openBecause).not.toContain("facts");
        }
      }),
      { numRuns: 300 },
    );
  });

  test("say the same one by one and all together", () => {
    const together = verdictsOf(schemes);
    fc.assert(
      fc.property(partCheck, ({ partial }) => {
        expect(together(partial, world)).toEqual(
          checkHousehold(compiled, partial, world).map(({ verdict }) => verdict),
        );
      }),
      { numRuns: 200 },
    );
  });
});
