import { expect, test } from "vitest";
import "#app/i18n/texts.server.ts";
import { type Period, readPeriod } from "#app/reporting/contract.ts";
import { sectionsOf } from "./report-model.server.ts";
import { csvOf, sheetOf } from "./report-sheet.server.ts";

const level = (indicator: string, value: number | null | "hidden") => ({
  ...{ indicator, unit: "level" as const, by: null, key: "", value },
});

test("a caseload stands on the page and in a sheet as it was, and where nothing was kept both say so", () => {
  // given a quarter that was kept, one category of which is hidden, and none a year earlier
  const now = [level("caseload", 121.25), level("caseloadEind", 114), level("caseloadA", "hidden")];
  const before = now.map(({ indicator }) => level(indicator, null));
  const report = { now, before };
  // then on the page
  const rows = sectionsOf(report).find(({ id }) => id === "caseload")?.rows ?? [];
  expect(rows.map((row) => [row.now, row.before, row.change])).toEqual([
    ["121,3", "niet bijgehouden", "–"],
    ["114", "niet bijgehouden", "–"],
    ["niet te tonen", "niet bijgehouden", "–"],
  ]);
  // and in what a spreadsheet opens
  const ask = { period: readPeriod("2026-Q3") as Period, gemeente: null };
  const lines = csvOf(sheetOf({ ask, about: "Hele Werkplein", report })).split("\r\n");
  expect(lines[3]).toMatch(/^Caseload, gemiddeld;;;aantal;121,3;niet bijgehouden;/);
  expect(lines[4]).toMatch(/^Caseload aan het eind;;;aantal;114;niet bijgehouden;/);
  expect(lines[5]).toMatch(/;niet te tonen;niet bijgehouden;/);
});
