import { expect, test } from "vitest";
import { addedUp, withTotals } from "./income-totals.ts";

test("Melissa told wages and alimony by kind: together they are the income of a form that asks no kinds", () => {
  const told = { inkomenSoorten: ["loon", "alimentatie"], inkomenLoon: 80_000, inkomenAlimentatie: 25_050 };
  const answers = withTotals(told);
  expect(answers).toEqual({ ...told, nettoInkomen: 105_050 });
  expect(addedUp(told, answers)).toEqual(["nettoInkomen"]);
});

test("no income is 0, of the partner too", () => {
  const told = { inkomenSoorten: ["geen"], partnerInkomenSoorten: ["ww"], partnerInkomenWw: 120_000 };
  expect(withTotals(told)).toEqual({ ...told, nettoInkomen: 0, partnerNettoInkomen: 120_000 });
});

test("the amount of the only kind is the total that a check told", () => {
  const told = { inkomenSoorten: ["loon"], nettoInkomen: 90_000 };
  expect(withTotals(told)).toEqual({ ...told, inkomenLoon: 90_000 });
});

test.each([
  ["an amount is missing", { inkomenSoorten: ["loon", "ww"], inkomenLoon: 80_000 }],
  ["an amount is rough", { inkomenSoorten: ["loon"], inkomenLoon: { from: 0, to: 50_000 } }],
  ["the kinds are not known", { inkomenLoon: 80_000 }],
  ["two kinds share a total", { inkomenSoorten: ["loon", "ww"], nettoInkomen: 90_000 }],
  ["both were told", { inkomenSoorten: ["loon"], inkomenLoon: 80_000, nettoInkomen: 90_000 }],
])("nothing follows, and nothing that was told is replaced, when %s", (_why, told) => {
  expect(withTotals(told)).toEqual(told);
});
