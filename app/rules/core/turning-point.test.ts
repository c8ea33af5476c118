import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { calendarDay } from "#app/kernel/day.ts";
import { anyCondition, anyNumber } from "#tests/rules/any-condition.ts";
import { anyTelling, anyWorld } from "#tests/rules/any-household.ts";
import { all, any, atLeast, atMost, isYes, moreThan, named, not } from "./build-conditions.ts";
import { figure, minus, money, num, number, percentOf, plus, times, when } from "./build-numbers.ts";
import { compile } from "./compile.ts";
import { turningPoint } from "./turning-point.ts";
import type { World } from "./verdict.ts";

/** Thousands of households take a while on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

const world: World = {
  today: calendarDay("2026-11-22"),
  figures: { norm: { value: 141_946 }, vaag: { uncertain: true } },
};
const income = number("inkomen", { from: 0 });

/** Conditions in which an income is weighed against something, alone or beside anything else. */
const aboutIncome = fc
  .tuple(
    fc.constantFrom(atMost, atLeast, moreThan),
    fc.constantFrom(all, any),
    anyNumber(1),
    anyNumber(1),
    anyCondition(2),
  )
  .map(([compare, join, beside, limit, other]) => join(compare(plus(number("inkomen"), beside), limit), other));

describe("a turning point", () => {
  test("is where the verdict turns: yes on it, no beside it, and the same further away", () => {
    let found = 0;
    fc.assert(
      fc.property(
        fc.oneof(anyCondition(), aboutIncome),
        anyTelling,
        anyWorld,
        fc.nat({ max: 5000 }),
        (condition, telling, world, away) => {
          const program = compile(condition);
          const point = turningPoint(program, "inkomen", telling.later, world);
          if (!point) return;
          found += 1;
          const at = (value: number) => program.verdict({ ...telling.later, inkomen: value }, world);
          const side = point.holds === "upTo" ? 1 : -1;
          expect([at(point.value), at(point.value - side * away)]).toEqual(["yes", "yes"]);
          expect([at(point.value + side), at(point.value + side + side * away)]).toEqual(["no", "no"]);
        },
      ),
      { numRuns: 2500 },
    );
    expect(found).toBeGreaterThan(50);
  });

  test("tells below which income someone would get it", () => {
    const low = named("laag", atMost(income, percentOf(figure("norm"), 120)), "Beleidsregels");
    const program = compile(all(isYes("woontHier"), low));
    const point = { fact: "inkomen", holds: "upTo", value: 170_335 };
    expect(turningPoint(program, "inkomen", { woontHier: true, inkomen: 200_000 }, world)).toEqual(point);
    expect(turningPoint(program, "inkomen", { woontHier: true }, world)).toEqual(point);
  });

  test("is not there while another answer keeps the verdict open, or has decided it", () => {
    const program = compile(all(isYes("woontHier"), atMost(income, money(100))));
    expect(turningPoint(program, "inkomen", {}, world)).toBeNull();
    expect(turningPoint(program, "inkomen", { woontHier: false }, world)).toBeNull();
    expect(turningPoint(compile(atMost(income, figure("vaag"))), "inkomen", {}, world)).toBeNull();
  });

  test("is not there when more can be better and worse", () => {
    const between = compile(all(atLeast(income, money(100)), atMost(income, money(200))));
    expect(turningPoint(between, "inkomen", {}, world)).toBeNull();
    const square = compile(atMost(times(income, income), num(9)));
    expect(turningPoint(square, "inkomen", {}, world)).toBeNull();
  });

  test("follows minus, not and the arm of a choice that holds", () => {
    const limit = when(isYes("paar"), money(2000), money(1000));
    const left = compile(not(moreThan(minus(limit, income), money(400))));
    expect(turningPoint(left, "inkomen", { paar: true }, world)).toEqual({
      fact: "inkomen",
      holds: "from",
      value: 1600,
    });
    const either = compile(any(atLeast(plus(income, number("erbij")), money(500)), isYes("anders")));
    expect(turningPoint(either, "inkomen", { erbij: 200, anders: false }, world)?.value).toBe(300);
    expect(turningPoint(either, "inkomen", { erbij: { from: 0, to: 200 }, anders: false }, world)).toBeNull();
  });
});
