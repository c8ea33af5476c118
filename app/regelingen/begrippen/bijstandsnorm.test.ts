import { describe, expect, test } from "vitest";
import { calendarDay } from "#app/kernel/day.ts";
import { type Answers, compileNumber } from "#app/rules/contract.ts";
import { worldOn } from "../contract.ts";
import { bijstandsnorm, normZonderKostendelers } from "./bijstandsnorm.ts";

const norm = compileNumber(bijstandsnorm);
const without = compileNumber(normZonderKostendelers);
const on = (day: string) => worldOn(calendarDay(day));
const exact = (answers: Answers, day = "2026-07-01") => {
  const { lo, hi } = norm.range(answers, on(day));
  expect(lo).toBe(hi);
  return lo;
};

const alone: Answers = { geboortedatum: "1990-01-01", woontMet: ["niemand"], woonsituatie: "sociale-huur" };
const couple: Answers = {
  ...alone,
  woontMet: ["partner"],
  partnerGeboortedatum: "1991-01-01",
  partnerVerblijf: "nederlander",
};
const children = (...born: string[]): Answers => ({
  kinderen: { rows: born.map((kindGeboortedatum) => ({ kindGeboortedatum })), complete: true },
});
const sharing = (count: number): Answers => ({
  huisgenoten: {
    rows: Array.from({ length: count }, () => ({
      huisgenootRelatie: "familie",
      huisgenootVanaf27: true,
      huisgenootStudeert: false,
    })),
    complete: true,
  },
});

describe("the bijstandsnorm per month, as the tables of the law give it", () => {
  test.each([
    ["alone from 21", alone, "2026-07-01", 1419_46],
    ["alone from 21, half a year earlier", alone, "2026-06-30", 1401_50],
    ["a couple from 21", couple, "2026-07-01", 2027_79],
    [
      "alone with a child from 21",
      { ...alone, woontMet: ["kinderen"], ...children("2020-01-01") },
      "2026-07-01",
      1419_46,
    ],
    ["alone, 18 to 20", { ...alone, geboortedatum: "2007-01-01" }, "2026-07-01", 350_42],
    [
      "both 18 to 20",
      { ...couple, geboortedatum: "2007-01-01", partnerGeboortedatum: "2006-08-01" },
      "2026-07-01",
      700_84,
    ],
    ["one 18 to 20, the other from 21", { ...couple, partnerGeboortedatum: "2006-08-01" }, "2026-07-01", 1364_32],
    [
      "one 18 to 20, the other from 21, with a child",
      { ...couple, partnerGeboortedatum: "2006-08-01", woontMet: ["partner", "kinderen"], ...children("2024-01-01") },
      "2026-07-01",
      1769_88,
    ],
    ["alone with AOW", { ...alone, geboortedatum: "1950-01-01" }, "2026-07-01", 1587_34],
    ["a couple of whom one has AOW", { ...couple, partnerGeboortedatum: "1950-01-01" }, "2026-07-01", 2176_10],
    ["alone in an instelling", { ...alone, woonsituatie: "instelling" }, "2026-07-01", 449_44 + 47_00],
    ["a partner without a right of their own: half", { ...couple, partnerVerblijf: "anders" }, "2026-07-01", 1013_90],
  ] as const)("%s", (_, household, day, cents) => {
    expect(exact(household, day)).toBe(cents);
  });

  test.each([
    [1, 50],
    [3, 40],
    [4, 38],
  ])("with %i housemates who share, %i %% of the gehuwdennorm", (count, percent) => {
    const household = { ...alone, woontMet: ["anderen"], ...sharing(count) };
    expect(exact(household)).toBe(Math.floor((2027_79 * percent) / 100 + 0.5));
  });

  test("shares stay exact: two housemates give 130/300, five give 220/600, and a couple gets both shares", () => {
    const withTwo = { ...alone, woontMet: ["anderen"], ...sharing(2) };
    expect(exact(withTwo)).toBe(Math.round((2027_79 * 130) / 300));
    expect(exact({ ...withTwo, ...sharing(5) })).toBe(Math.round((2027_79 * 220) / 600));
    const coupleWithOne = { ...couple, woontMet: ["partner", "anderen"], ...sharing(1) };
    expect(exact(coupleWithOne)).toBe(Math.round((2 * 2027_79 * 130) / 300));
  });

  test("a tenant, a student and somebody of 26 share no costs; somebody of 20 is no kostendeler", () => {
    const nobodyShares: Answers = {
      huisgenoten: {
        rows: [
          { huisgenootRelatie: "huurder", huisgenootVanaf27: true, huisgenootStudeert: false },
          { huisgenootRelatie: "familie", huisgenootVanaf27: true, huisgenootStudeert: true },
          { huisgenootRelatie: "familie", huisgenootVanaf27: false, huisgenootStudeert: false },
        ],
        complete: true,
      },
    };
    expect(exact({ ...alone, woontMet: ["anderen"], ...nobodyShares })).toBe(1419_46);
    expect(exact({ ...alone, geboortedatum: "2007-01-01", woontMet: ["anderen"], ...sharing(2) })).toBe(350_42);
  });

  test("21 on the birthday itself, and not the day before", () => {
    const young = { ...alone, geboortedatum: "2005-09-10" };
    expect(exact(young, "2026-09-09")).toBe(350_42);
    expect(exact(young, "2026-09-10")).toBe(1419_46);
  });

  test("while nothing is known it lies between the lowest and the highest of all", () => {
    const { lo, hi } = norm.range({}, on("2026-07-01"));
    expect(lo).toBeLessThanOrEqual(350_42);
    expect(hi).toBeGreaterThanOrEqual(2176_10);
  });

  test("a gemeente that ignores kostendelers uses the norm of a household by itself", () => {
    const household = { ...alone, woontMet: ["anderen"], ...sharing(2) };
    expect(without.range(household, on("2026-07-01"))).toEqual({ lo: 1419_46, hi: 1419_46 });
  });
});
