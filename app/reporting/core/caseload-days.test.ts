import { expect, test } from "vitest";
import { type CaseloadDay, caseloadTallies, isCaseloadShown } from "./caseload-days.ts";
import { type Period, readPeriod } from "./period.ts";
import { figuresOf } from "./report.ts";

const norms = { A: 40, B: null, C: null, none: 80 };
const day = (A: number, none: number, more: Partial<CaseloadDay> = {}): CaseloadDay => ({
  ...{ percent: 200, counts: { A, B: 0, C: 0, none }, unheld: 9, norms, ...more },
});
const quarter = readPeriod("2026-Q3") as Period;
const figureOf = (days: readonly CaseloadDay[]) => {
  const figures = figuresOf(caseloadTallies(days));
  return (id: string) => figures.find(({ indicator }) => indicator === id)?.value;
};
const shown = (days: readonly CaseloadDay[], indicator: string, period = quarter, gemeente: string | null = null) =>
  isCaseloadShown(caseloadTallies(days), { indicator }, period, gemeente);

test("a caseload is the mean over the days that were kept, the last of them, and how full that is by the norms of each day", () => {
  // given two colleagues who work all week, with 20 of 40 and 40 of 80, and a day later half as many of the second
  const value = figureOf([day(20, 40), day(20, 20)]);
  expect(["caseload", "caseloadEind", "caseloadA", "caseloadB", "caseloadnone"].map(value)).toEqual([
    50, 40, 20, 0, 20,
  ]);
  expect(value("caseloadNorm")).toBeCloseTo((0.5 + 0.38) / 2);
  // then a day without norm counts for the caseload, and not against the norm
  const mixed = figureOf([day(20, 40), day(20, 20, { norms: { ...norms, A: null } })]);
  expect([mixed("caseload"), mixed("caseloadNorm")]).toEqual([50, 0.5]);
  // and where nothing was kept there is nothing to tell
  expect(["caseload", "caseloadEind", "caseloadNorm"].map(figureOf([]))).toEqual([null, null, null]);
});

test("what is published of it holds nowhere 1 to 4, and leaves as many that nobody carries", () => {
  const enough = [day(20, 40), day(20, 0)];
  expect(["caseload", "caseloadEind", "caseloadA", "caseloadNorm"].map((id) => shown(enough, id))).toEqual(
    Array(4).fill(true),
  );
  // then one day with few of a category hides all that is told apart, in every period that has the day
  const few = [...enough, day(20, 3)];
  expect(["caseload", "caseloadEind"].map((id) => shown(few, id))).toEqual([true, true]);
  expect(["caseloadA", "caseloadnone", "caseloadNorm"].map((id) => shown(few, id))).toEqual(Array(3).fill(false));
  for (const hides of [day(3, 0), day(20, 40, { unheld: 4 })])
    for (const id of ["caseload", "caseloadA"]) expect(shown([...enough, hides], id)).toBe(false);
  // and nothing of one gemeente or a month
  expect(shown(enough, "caseload", quarter, "zundert")).toBe(false);
  expect(shown(enough, "caseload", readPeriod("2026-07") as Period)).toBe(false);
});
