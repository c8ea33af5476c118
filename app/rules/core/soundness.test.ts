import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { contains } from "#app/kernel/interval.ts";
import { anyCondition, anyNumber } from "#tests/rules/any-condition.ts";
import { anyFullHousehold, anyTelling, anyWorld, sureWorld } from "#tests/rules/any-household.ts";
import { amountOf, holds } from "#tests/rules/plain-reading.ts";
import { all, any, not } from "./build-conditions.ts";
import { compile, compileNumber, compileTogether } from "./compile.ts";
import { figuresIn, judgementsIn } from "./reads.ts";
import type { Condition } from "./syntax.ts";

/** Thousands of households take a while on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

const runs = 2500;
const isSure = (condition: Condition) => judgementsIn(condition).length === 0;

describe("a verdict", () => {
  test("that was reached early never changes, whatever is answered later (sound)", () => {
    let early = 0;
    let total = 0;
    fc.assert(
      fc.property(anyCondition(), anyTelling, anyWorld, (condition, telling, world) => {
        const program = compile(condition);
        const [first, second, last] = [telling.early, telling.later, telling.full].map((answers) =>
          program.verdict(answers, world),
        );
        total += 1;
        if (first !== "open") expect([second, last]).toEqual([first, first]);
        if (second !== "open") expect(last).toBe(second);
        if (first !== "open" && last === first) early += 1;
      }),
      { numRuns: runs },
    );
    // A language that never decided early would be sound as well.
    expect(early / total).toBeGreaterThan(0.3);
  });

  test("is never open when all is answered exactly, figures are sure and nothing is left to a person (complete)", () => {
    fc.assert(
      fc.property(anyCondition().filter(isSure), anyFullHousehold, sureWorld, (condition, answers, world) => {
        expect(compile(condition).verdict(answers, world)).not.toBe("open");
      }),
      { numRuns: runs },
    );
  });

  test("agrees with a plain reading of the condition", () => {
    fc.assert(
      fc.property(anyCondition().filter(isSure), anyFullHousehold, sureWorld, (condition, answers, world) => {
        const plain = holds(condition, { world, root: answers, here: answers });
        expect(compile(condition).verdict(answers, world)).toBe(plain ? "yes" : "no");
      }),
      { numRuns: runs },
    );
  });

  test("that is settled stays as it is, and full answers always settle it", () => {
    fc.assert(
      fc.property(anyCondition(), anyTelling, anyWorld, (condition, telling, world) => {
        const program = compile(condition);
        const first = program.judge(telling.early, world);
        const last = program.judge(telling.full, world);
        if (first.settled) expect(last.verdict).toBe(first.verdict);
        expect(last.settled).toBe(true);
        expect(last.openBecause).not.toContain("facts");
      }),
      { numRuns: runs },
    );
  });

  test("does not rest on an uncertain figure alone, whatever its value turns out to be", () => {
    fc.assert(
      fc.property(anyCondition(), anyTelling, anyWorld, sureWorld, (condition, telling, world, sure) => {
        const program = compile(condition);
        const doubted = program.verdict(telling.later, world);
        if (doubted === "open") return;
        const resolved = Object.fromEntries(
          figuresIn(condition).map((key) => {
            const figure = world.figures[key];
            return [key, figure && !figure.uncertain ? figure : (sure.figures[key] ?? { value: 0 })];
          }),
        );
        expect(program.verdict(telling.later, { ...world, figures: resolved })).toBe(doubted);
      }),
      { numRuns: runs },
    );
  });

  test("is the same when conditions that share parts are compiled together, household after household, world after world", () => {
    const conditions = fc.array(anyCondition(2), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        conditions,
        anyTelling,
        fc.array(anyWorld, { minLength: 1, maxLength: 3 }),
        (parts, telling, worlds) => {
          const sharing = [
            ...parts,
            all(...parts),
            any(...parts),
            not(all(...parts)),
            ...parts.map((part) => all(part, part)),
          ];
          const together = compileTogether(sharing);
          const alone = sharing.map(compile);
          for (const world of [...worlds, ...worlds]) {
            for (const answers of [telling.early, telling.full, telling.later]) {
              expect(together.verdicts(answers, world)).toEqual(
                alone.map((program) => program.verdict(answers, world)),
              );
            }
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe("a range", () => {
  test("only narrows when more is answered, and holds the outcome (monotone)", () => {
    fc.assert(
      fc.property(anyNumber(), anyTelling, anyWorld, (expression, telling, world) => {
        const program = compileNumber(expression);
        const first = program.range(telling.early, world);
        const second = program.range(telling.later, world);
        const last = program.range(telling.full, world);
        expect(contains(first, second)).toBe(true);
        expect(contains(second, last)).toBe(true);
      }),
      { numRuns: runs },
    );
  });

  test("is one value when all is answered, and the value of a plain reading", () => {
    fc.assert(
      fc.property(
        anyNumber().filter((expression) => judgementsIn(expression).length === 0),
        anyFullHousehold,
        sureWorld,
        (expression, answers, world) => {
          const { lo, hi } = compileNumber(expression).range(answers, world);
          expect(lo === hi).toBe(true);
          expect(lo === amountOf(expression, { world, root: answers, here: answers })).toBe(true);
        },
      ),
      { numRuns: runs },
    );
  });
});
