import { expect, test } from "vitest";
import { type Period, readPeriod } from "./period.ts";
import type { CaseCount } from "./published.ts";
import { isStockShown } from "./published-stock.ts";
import type { Figure } from "./report.ts";

const quarter = readPeriod("2026-Q2") as Period;
const followed = (count: number, more: Partial<CaseCount> = {}): CaseCount => ({
  ...{ month: 6, event: "ended", gemeente: "zundert", kind: "melding", regeling: "", channel: "", language: "" },
  ...{ statushouder: false, outcome: "followed_by_aanvraag", band: "", reason: "", count, ...more },
});
const stock = ([all, short, middle, long]: readonly number[]) =>
  Object.entries({ openstaand: all, openKort: short, openMiddel: middle, openLang: long }).map(
    ([indicator, part]) => ({ indicator, part }) as Figure,
  );
const shown = (indicator: string, counts: readonly number[], cases: readonly CaseCount[], of = quarter) =>
  isStockShown(cases, stock(counts), { indicator }, of, null);

test("what waits is told where enough ended that no other figure counts, and its ages where each holds five", () => {
  const enough = [followed(3), followed(2, { month: 4, kind: "hulpvraag", outcome: "helped_otherwise" })];
  expect(shown("openstaand", [40, 30, 8, 2], enough)).toBe(true);
  expect(shown("openKort", [40, 30, 8, 2], enough)).toBe(false);
  expect(shown("openKort", [43, 30, 8, 5], enough)).toBe(true);
  // too few, of another quarter, or counted elsewhere
  expect(shown("openstaand", [40, 30, 8, 2], [followed(4)])).toBe(false);
  expect(shown("openstaand", [40, 30, 8, 2], [followed(9, { month: 3 })])).toBe(false);
  expect(shown("openstaand", [40, 30, 8, 2], [followed(9, { outcome: "niet_tot_aanvraag" })])).toBe(false);
  expect(shown("openstaand", [40, 30, 8, 2], [followed(9, { reason: "work" })])).toBe(false);
  // a small stock, a month, and one gemeente are not told
  expect(shown("openstaand", [4, 4, 0, 0], enough)).toBe(false);
  expect(shown("openstaand", [40, 30, 8, 2], enough, readPeriod("2026-06") as Period)).toBe(false);
  expect(isStockShown(enough, stock([40, 30, 8, 2]), { indicator: "openstaand" }, quarter, "zundert")).toBe(false);
});
