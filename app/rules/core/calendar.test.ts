import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { ageOn, calendarDay, dayFromNumber, dayNumber, isCalendarDay } from "#app/kernel/day.ts";
import { monthsBetween, parseDay, yearsBetween } from "./calendar.ts";

/** Thousands of households take a while on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

const anyDayNumber = fc.integer({
  min: dayNumber(calendarDay("1890-01-01")),
  max: dayNumber(calendarDay("2150-12-31")),
});

describe("the calendar of rules", () => {
  test("reads the same days as the kernel", () => {
    fc.assert(
      fc.property(anyDayNumber, (days) => {
        expect(parseDay(dayFromNumber(days))).toBe(days);
      }),
      { numRuns: 5000 },
    );
    const odd = [
      "",
      "2026-02-29",
      "2024-02-30",
      "1900-02-29",
      "2026-13-01",
      "2026-00-10",
      "2026-1-1",
      "26-01-01",
      "2026-01-0x",
    ];
    for (const text of odd) expect([text, Number.isNaN(parseDay(text))]).toEqual([text, !isCalendarDay(text)]);
    expect(parseDay("2000-02-29")).toBe(dayNumber(calendarDay("2000-02-29")));
  });

  test("counts ages as the kernel does", () => {
    fc.assert(
      fc.property(anyDayNumber, anyDayNumber, (birth, on) => {
        expect(yearsBetween(birth, on)).toBe(ageOn(dayFromNumber(birth), dayFromNumber(on)));
      }),
      { numRuns: 5000 },
    );
    const on = (birth: string, day: string) => yearsBetween(parseDay(birth), parseDay(day));
    expect([on("2008-02-29", "2026-02-28"), on("2008-02-29", "2026-03-01")]).toEqual([17, 18]);
    expect([on("1959-11-23", "2026-11-22"), on("1959-11-22", "2026-11-22")]).toEqual([66, 67]);
  });

  test("counts months from date to date", () => {
    const months = (from: string, to: string) => monthsBetween(parseDay(from), parseDay(to));
    expect([months("2026-01-15", "2026-02-14"), months("2026-01-15", "2026-02-15")]).toEqual([0, 1]);
    expect([months("2026-01-31", "2026-02-28"), months("2026-01-31", "2026-03-01")]).toEqual([0, 1]);
    expect([months("2025-11-22", "2026-11-22"), months("2026-11-22", "2026-10-22")]).toEqual([12, -1]);
  });

  test("keeps order: later until, earlier from, never fewer years or months", () => {
    fc.assert(
      fc.property(anyDayNumber, anyDayNumber, fc.nat({ max: 1500 }), (from, to, later) => {
        for (const count of [yearsBetween, monthsBetween]) {
          expect(count(from, to + later)).toBeGreaterThanOrEqual(count(from, to));
          expect(count(from - later, to)).toBeGreaterThanOrEqual(count(from, to));
        }
      }),
      { numRuns: 3000 },
    );
  });
});
