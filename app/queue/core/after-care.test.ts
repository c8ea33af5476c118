import { expect, test } from "vitest";
import { calendarDay } from "#app/kernel/day.ts";
import { asksAfterDecision, asksAfterStop, careDay } from "./after-care.ts";

test("who found work is asked after; who moved away, wanted no more, or asked for money help is not", () => {
  const after = (to: string, reason?: string, kind: "melding" | "hulpvraag" = "melding") =>
    asksAfterStop({ kind }, { to, reason });
  expect([after("niet_tot_aanvraag", "work"), after("helped_otherwise", "helpedHere")]).toEqual([true, true]);
  expect([after("niet_tot_aanvraag", "moved"), after("niet_tot_aanvraag", "noLonger")]).toEqual([false, false]);
  expect([after("withdrawn", "work"), after("in_progress"), after("helped_otherwise", "", "hulpvraag")]).toEqual([
    ...[false, false, false],
  ]);
});

test("who got what they asked for is left in peace", () => {
  expect(["afwijzing", "buiten_behandeling", "toekenning"].map(asksAfterDecision)).toEqual([true, true, false]);
});

test("three months on ends with the month, and five working days skip a weekend and Christmas", () => {
  expect(careDay("stopped", calendarDay("2026-11-30"))).toBe("2027-02-28");
  expect(careDay("ended", calendarDay("2026-12-15"))).toBe("2027-03-15");
  expect(careDay("missed", calendarDay("2026-12-21"))).toBe("2026-12-29");
});
