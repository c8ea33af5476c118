import { describe, expect, test } from "vitest";
import { calendarDay } from "#app/kernel/day.ts";
import type { Answers } from "#app/rules/contract.ts";
import { checkScheme, compileScheme, type SchemeDefinition, worldOn } from "../contract.ts";
import { huurtoeslag } from "./huurtoeslag.ts";
import { kinderbijslag } from "./kinderbijslag.ts";
import { kinderopvangtoeslag } from "./kinderopvangtoeslag.ts";
import { kindgebondenBudget } from "./kindgebonden-budget.ts";
import { zorgtoeslag } from "./zorgtoeslag.ts";

const check = (scheme: SchemeDefinition, answers: Answers, day = "2026-07-01") =>
  checkScheme(compileScheme(scheme), answers, worldOn(calendarDay(day)));

const alone: Answers = {
  geboortedatum: "1990-01-01",
  woontMet: ["niemand"],
  verblijf: "nederlander",
  woonsituatie: "sociale-huur",
  zorgverzekerd: true,
  spaargeld: 0,
  waardeBezittingen: 0,
};
const couple: Answers = { ...alone, woontMet: ["partner"], partnerGeboortedatum: "1990-01-01" };
const year = (euros: number): Answers => ({ toetsingsinkomen: euros * 100 });

describe("zorgtoeslag", () => {
  test.each([
    ["alone, € 29.500", alone, 29_500, "2026-07-01", 129_00],
    ["alone, the lowest income: the percentage is of the drempelinkomen", alone, 0, "2026-07-01", 129_00],
    ["alone, at the income limit of 2026: the least", alone, 40_857, "2026-07-01", 2_00],
    ["a couple, € 29.500 together", couple, 29_500, "2026-07-01", 246_00],
  ] as const)("%s", (_, household, income, day, cents) => {
    const result = check(zorgtoeslag, { ...household, ...year(income) }, day);
    expect(result).toMatchObject({ verdict: "yes", amountCents: { from: cents, to: cents }, per: "month" });
  });

  test.each([
    [2026, "alone", alone, 40_857],
    [2026, "a couple", couple, 51_142],
    [2025, "alone", alone, 39_719],
    [2025, "a couple", couple, 50_206],
  ] as const)("ends in %i for %s just above the income limit that the law publishes", (in_, _, household, limit) => {
    const day = `${in_}-06-01`;
    expect(check(zorgtoeslag, { ...household, ...year(limit) }, day).verdict).toBe("yes");
    expect(check(zorgtoeslag, { ...household, ...year(limit + 8) }, day).verdict).toBe("no");
  });

  test("18 on the birthday, not the day before; no toeslag without insurance or with a cent too much saved", () => {
    const young = { ...alone, geboortedatum: "2008-07-02", ...year(0) };
    expect(check(zorgtoeslag, young, "2026-07-01").verdict).toBe("no");
    expect(check(zorgtoeslag, young, "2026-07-02").verdict).toBe("yes");
    expect(check(zorgtoeslag, { ...alone, ...year(0), zorgverzekerd: false }).verdict).toBe("no");
    expect(check(zorgtoeslag, { ...alone, ...year(0), spaargeld: 146_011_00 }).verdict).toBe("yes");
    expect(check(zorgtoeslag, { ...alone, ...year(0), spaargeld: 146_011_01 }).verdict).toBe("no");
  });

  test("in a year without figures it is open, and says that a figure is missing", () => {
    const result = check(zorgtoeslag, { ...alone, ...year(0) }, "2027-01-01");
    expect(result).toMatchObject({ verdict: "open", settled: true, openBecause: ["uncertainFigure"] });
  });
});

const born = (...days: string[]): Answers => ({
  woontMet: ["kinderen"],
  kinderen: { rows: days.map((kindGeboortedatum) => ({ kindGeboortedatum })), complete: true },
});

describe("kindgebonden budget", () => {
  test("Fatima, alone with children of 7 and 11 and a low income: twice the amount per child, and the kop", () => {
    const result = check(
      kindgebondenBudget,
      { ...alone, ...born("2019-05-05", "2015-06-06"), ...year(24_000) },
      "2026-06-01",
    );
    const { amountCents } = result;
    expect(result.verdict).toBe("yes");
    expect(amountCents?.from).toBe(amountCents?.to);
    const less = check(
      kindgebondenBudget,
      { ...alone, ...born("2019-05-05", "2015-06-06"), ...year(30_736) },
      "2026-06-01",
    );
    expect((amountCents?.from ?? 0) - (less.amountCents?.from ?? 0)).toBe(Math.round(1000_00 * 0.076));
  });

  test("a child turns 18 and it ends", () => {
    const household = { ...alone, ...born("2008-07-02"), ...year(20_000) };
    expect(check(kindgebondenBudget, household, "2026-07-01").verdict).toBe("yes");
    expect(check(kindgebondenBudget, household, "2026-07-02").verdict).toBe("no");
  });
});

test("kinderbijslag asks for a child only; where the amounts of the day are not known none is given", () => {
  const result = check(kinderbijslag, { ...alone, ...born("2020-01-01") }, "2026-07-01");
  expect(result).toMatchObject({ verdict: "yes", amountCents: { from: 0, to: null } });
  const then = check(kinderbijslag, { ...alone, ...born("2020-01-01", "2014-01-01") }, "2024-07-01");
  expect(then.amountCents).toEqual({ from: 281_69 + 342_05, to: 281_69 + 342_05 });
  expect(check(kinderbijslag, alone).verdict).toBe("no");
});

test("huurtoeslag: the income point is not sure, so a tenant is told to ask, and an owner is told no", () => {
  const tenant = { ...alone, woonlasten: 655_00, ...year(24_000) };
  expect(check(huurtoeslag, tenant)).toMatchObject({
    verdict: "open",
    settled: true,
    openBecause: ["uncertainFigure"],
  });
  expect(check(huurtoeslag, { ...tenant, woonsituatie: "koop" }).verdict).toBe("no");
  expect(check(huurtoeslag, { ...tenant, woonlasten: 200_00 }).verdict).toBe("no");
});

test("kinderopvangtoeslag: 96 % of the price up to the highest price, for at most 230 hours a child; above that income no amount", () => {
  const working = {
    ...alone,
    ...born("2024-01-01"),
    inkomenSoorten: ["loon"],
    situatie: ["kind-naar-opvang"],
    opvangSoort: "dagopvang",
    opvangUren: 300,
    opvangUurprijs: 12_00,
  };
  const low = check(kinderopvangtoeslag, { ...working, ...year(30_000) });
  expect(low.amountCents).toEqual({ from: Math.round(230 * 1123 * 0.96), to: Math.round(230 * 1123 * 0.96) });
  const high = check(kinderopvangtoeslag, { ...working, ...year(90_000) });
  expect(high).toMatchObject({ verdict: "yes", amountCents: { from: 0, to: null } });
  expect(check(kinderopvangtoeslag, { ...working, opvangSoort: "niet-geregistreerd" }).verdict).toBe("no");
});
