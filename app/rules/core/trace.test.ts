import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { calendarDay } from "#app/kernel/day.ts";
import { anyCondition } from "#tests/rules/any-condition.ts";
import { anyTelling, anyWorld } from "#tests/rules/any-household.ts";
import type { Answers } from "../answers.ts";
import { all, any, anyOf, atLeast, atMost, household, isYes, judgement, named } from "./build-conditions.ts";
import { ageOn, countOf, figure, money, num, number, percentOf, plus } from "./build-numbers.ts";
import { compile } from "./compile.ts";
import { visit } from "./reads.ts";
import type { Condition } from "./syntax.ts";
import type { NamedTrace, Trace, World } from "./verdict.ts";

/** Thousands of households take a while on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

const world: World = {
  today: calendarDay("2026-11-22"),
  figures: { norm: { value: 141_946 }, oud: { uncertain: true } },
};

describe("a trace", () => {
  test("agrees with the verdict", () => {
    fc.assert(
      fc.property(anyCondition(), anyTelling, anyWorld, (condition, telling, world) => {
        const program = compile(condition);
        const { verdict, settled, openBecause } = program.trace(telling.early, world);
        expect({ verdict, settled, openBecause }).toEqual(program.judge(telling.early, world));
      }),
      { numRuns: 1500 },
    );
  });

  test("tells of each named condition of the household what that condition says by itself", () => {
    fc.assert(
      fc.property(anyCondition(), anyTelling, anyWorld, (condition, telling, world) => {
        const byName = namedConditions(condition);
        for (const told of everyNamed(compile(condition).trace(telling.early, world))) {
          const nodes = byName.get(told.name) ?? [];
          if (told.row || nodes.length !== 1 || !nodes[0]) continue;
          expect(compile(nodes[0]).judge(telling.early, world)).toEqual({
            verdict: told.outcome === "met" ? "yes" : told.outcome === "notMet" ? "no" : "open",
            settled: told.settled,
            openBecause: told.openBecause,
          });
        }
      }),
      { numRuns: 1500 },
    );
  });

  test("names a fact whenever facts keep it open, a figure or a judgement whenever those do, and nothing once decided", () => {
    fc.assert(
      fc.property(anyCondition(), anyTelling, anyWorld, (condition, telling, world) => {
        const trace = compile(condition).trace(telling.early, world);
        for (const told of [trace, ...everyNamed(trace)]) {
          expect(told.missing.length + told.rough.length > 0).toBe(told.openBecause.includes("facts"));
          expect(told.uncertain.length > 0).toBe(told.openBecause.includes("uncertainFigure"));
          expect(told.judgements.length > 0).toBe(told.openBecause.includes("judgement"));
        }
      }),
      { numRuns: 1500 },
    );
  });

  test("misses every open fact that could still change the verdict", () => {
    fc.assert(
      fc.property(anyCondition(), anyTelling, anyWorld, (condition, telling, world) => {
        const program = compile(condition);
        const { missing, rough, ...before } = program.trace(telling.early, world);
        const named = new Set([...missing, ...rough].map((path) => path.split(".")[0]));
        for (const [fact, known] of Object.entries(telling.full)) {
          if (named.has(fact)) continue;
          const { verdict, settled } = program.judge({ ...telling.early, [fact]: known }, world);
          expect({ verdict, settled }).toEqual({ verdict: before.verdict, settled: before.settled });
        }
      }),
      { numRuns: 1500 },
    );
  });

  test("survives being stored as JSON", () => {
    fc.assert(
      fc.property(anyCondition(), anyTelling, anyWorld, (condition, telling, world) => {
        const trace = compile(condition).trace(telling.early, world);
        expect(JSON.parse(JSON.stringify(trace))).toEqual(trace);
      }),
      { numRuns: 300 },
    );
  });

  test("shows what was compared, with facts, figures and article", () => {
    const income = named(
      "inkomenLaagGenoeg",
      atMost(
        plus(number("inkomen", { from: 0 }), number("inkomenPartner", { from: 0 })),
        percentOf(figure("norm"), 120),
      ),
      "Beleidsregels, artikel 3",
    );
    const answers: Answers = { inkomen: { from: 100_000, to: 150_000 } };
    const [told] = compile(all(income, isYes("woontHier"))).trace(answers, world).conditions;
    expect(told).toMatchObject({
      name: "inkomenLaagGenoeg",
      source: "Beleidsregels, artikel 3",
      outcome: "open",
      openBecause: ["facts"],
      missing: ["inkomenPartner"],
      rough: ["inkomen"],
      figures: ["norm"],
      comparisons: [
        {
          relation: "atMost",
          left: { from: 100_000, to: null },
          right: { from: 170_335, to: 170_335 },
          facts: ["inkomen", "inkomenPartner"],
          figures: ["norm"],
        },
      ],
    });
  });

  test("says of which row it speaks, and that a group may still grow", () => {
    const minor = named("minderjarig", atMost(ageOn("geboortedatum"), num(17)), "BW 1:233");
    const answers: Answers = { kinderen: { rows: [{ geboortedatum: "2001-01-01" }, {}], complete: false } };
    const trace = compile(anyOf("kinderen", minor)).trace(answers, world);
    expect(trace.missing).toEqual(["kinderen.1.geboortedatum", "kinderen"]);
    expect(trace.conditions.map(({ row, outcome }) => ({ row, outcome }))).toEqual([
      { row: { group: "kinderen", index: 0 }, outcome: "notMet" },
      { row: { group: "kinderen", index: 1 }, outcome: "open" },
    ]);
  });

  test("shows conditions that no longer matter too, so that a reader sees them all", () => {
    const first = named("eerste", isYes("a"), "x");
    const second = named("tweede", isYes("b"), "y");
    const trace = compile(all(first, second)).trace({ a: false }, world);
    expect(trace.conditions.map(({ name, outcome }) => [name, outcome])).toEqual([
      ["eerste", "notMet"],
      ["tweede", "open"],
    ]);
    expect(trace.missing).toEqual([]);
  });

  test("is settled when only a person or an uncertain figure stands between", () => {
    const condition = all(judgement("uitzicht"), atLeast(ageOn("geboortedatum"), figure("oud")));
    const trace = compile(condition).trace({}, world);
    expect(trace).toMatchObject({
      verdict: "open",
      settled: true,
      openBecause: ["judgement", "uncertainFigure"],
      missing: [],
      uncertain: ["oud"],
      judgements: ["uitzicht"],
    });
  });

  test("reads facts of the household again inside a row when told to", () => {
    const condition = anyOf(
      "kinderen",
      all(isYes("thuis"), household(any(isYes("thuis"), atLeast(money(1), number("geld"))))),
    );
    const answers: Answers = { thuis: false, geld: 0, kinderen: { rows: [{ thuis: true }], complete: true } };
    expect(compile(condition).verdict(answers, world)).toBe("yes");
    expect(compile(condition).verdict({ ...answers, geld: 5 }, world)).toBe("no");
    expect(compile(atMost(countOf("kinderen"), num(0))).verdict(answers, world)).toBe("no");
  });
});

function everyNamed(trace: Trace): NamedTrace[] {
  return trace.conditions.flatMap((told) => [told, ...everyNamed(told)]);
}

function namedConditions(condition: Condition): Map<string, Condition[]> {
  const byName = new Map<string, Condition[]>();
  visit(condition, (node) => {
    if (node.op === "named") byName.set(node.name, [...(byName.get(node.name) ?? []), node]);
  });
  return byName;
}
