import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { calendarDay } from "#app/kernel/day.ts";
import { anyCondition } from "#tests/rules/any-condition.ts";
import { anyTelling, anyWorld } from "#tests/rules/any-household.ts";
import type { Answers, Known } from "../answers.ts";
import { all, any, anyOf, atLeast, atMost, is, isYes, judgement } from "./build-conditions.ts";
import { ageOn, money, num, number, plus } from "./build-numbers.ts";
import { compile } from "./compile.ts";
import { compileQuestions, nextQuestion } from "./next-question.ts";
import type { Condition } from "./syntax.ts";
import type { World } from "./verdict.ts";

/** Thousands of households take a while on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

const world: World = { today: calendarDay("2026-11-22"), figures: {} };
const next = (asked: readonly Condition[], answers: Answers, world: World, askable: readonly string[]) =>
  nextQuestion(compileQuestions(asked), answers, world, askable);
const conditions = fc.array(anyCondition(3), { minLength: 1, maxLength: 4 });

describe("the next question", () => {
  test("is about a fact that may be asked, is still open and can matter", () => {
    fc.assert(
      fc.property(conditions, anyTelling, anyWorld, (conditions, telling, world) => {
        const programs = conditions.map(compile);
        const askable = Object.keys(telling.full);
        const fact = next(conditions, telling.early, world, askable);
        if (fact === null) return;
        expect(askable).toContain(fact);
        expect(isOpen(telling.early[fact])).toBe(true);
        const waiting = programs.filter((program) =>
          program.trace(telling.early, world).missing.some((path) => path.split(".")[0] === fact),
        );
        expect(waiting.length).toBeGreaterThan(0);
        expect(waiting.every((program) => !program.judge(telling.early, world).settled)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("is not asked when no answer to any open question changes a verdict", () => {
    fc.assert(
      fc.property(conditions, anyTelling, anyWorld, (conditions, telling, world) => {
        const programs = conditions.map(compile);
        const askable = Object.keys(telling.full);
        if (next(conditions, telling.early, world, askable) !== null) return;
        const asked = filledIn(telling.early, telling.full);
        for (const program of programs) {
          const { verdict, settled } = program.judge(telling.early, world);
          expect(program.judge(asked, world)).toMatchObject({ verdict, settled });
        }
      }),
      { numRuns: 500 },
    );
  });

  test("ends: answered one by one, everything settles", () => {
    fc.assert(
      fc.property(conditions, anyTelling, anyWorld, (conditions, telling, world) => {
        const programs = conditions.map(compile);
        const askable = Object.keys(telling.full);
        const questions = compileQuestions(conditions);
        let answers: Answers = {};
        for (let asked = 0; asked <= askable.length; asked++) {
          const fact = nextQuestion(questions, answers, world, askable);
          if (fact === null) break;
          answers = { ...answers, [fact]: telling.full[fact] };
        }
        expect(programs.every((program) => program.judge(answers, world).settled)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test("goes to the fact that most conditions wait for, and of several to the one that settles most", () => {
    const rent = all(is("wonen", "huur"), atMost(number("huur"), money(90_000)));
    const study = all(isYes("studeert"), atMost(ageOn("geboortedatum"), num(26)));
    const old = all(atLeast(ageOn("geboortedatum"), num(67)), isYes("alleen"));
    const facts = ["huur", "wonen", "studeert", "alleen", "geboortedatum"];
    expect(next([rent, study, old], {}, world, facts)).toBe("geboortedatum");
    expect(next([rent, study, old], { geboortedatum: "1980-01-01" }, world, facts)).toBe("wonen");
    expect(next([rent, study, old], { geboortedatum: "1980-01-01", wonen: "koop" }, world, facts)).toBeNull();
  });

  test("prefers the fact that is named first when two settle as much", () => {
    const either = any(isYes("a"), isYes("b"));
    expect(next([either], {}, world, ["a", "b"])).toBe("a");
    expect(next([either], {}, world, ["b", "a"])).toBe("b");
  });

  test("does not press: unknown, declined and rough answers are not asked again", () => {
    const low = atMost(plus(number("inkomen"), number("partner")), money(100_000));
    const answers: Answers = { inkomen: { from: 0, to: 150_000 }, partner: { declined: true } };
    expect(next([low], answers, world, ["inkomen", "partner"])).toBeNull();
  });

  test("asks on for a group that may still grow, and nothing that only a person can tell", () => {
    const minors = anyOf("kinderen", atMost(ageOn("geboortedatum"), num(17)));
    const growing: Answers = { kinderen: { rows: [{ geboortedatum: "1999-01-01" }], complete: false } };
    expect(next([minors], growing, world, ["kinderen"])).toBe("kinderen");
    const grown: Answers = { kinderen: { rows: [{ geboortedatum: "2015-01-01" }], complete: false } };
    expect(next([minors], grown, world, ["kinderen"])).toBeNull();
    expect(next([judgement("uitzicht")], {}, world, ["kinderen"])).toBeNull();
  });
});

function isOpen(known: Known | undefined): boolean {
  if (known === undefined) return true;
  return typeof known === "object" && "rows" in known && rowsAreOpen(known);
}

/** Still growing, or a row in which something was left open. */
function rowsAreOpen(known: { readonly rows: readonly Answers[]; readonly complete: boolean }): boolean {
  return !known.complete || known.rows.some((row) => Object.values(row).some(isOpen));
}

type Rows = { readonly rows: readonly Answers[]; readonly complete: boolean };

/** Everything that was left open, told; what was told roughly stays as rough as it was. */
function filledIn(early: Answers, full: Answers): Answers {
  const told = Object.entries(full).map(([fact, known]) => {
    const before = early[fact];
    if (before === undefined) return [fact, known];
    if (typeof before !== "object" || !("rows" in before)) return [fact, before];
    const { rows } = known as Rows;
    return [fact, { rows: rows.map((row, at) => filledIn(before.rows[at] ?? {}, row)), complete: true }];
  });
  return Object.fromEntries(told);
}
