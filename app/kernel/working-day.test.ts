import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, calendarDay, dayFromNumber, dayNumber } from "./day.ts";
import { holidaysIn, isWorkingDay, workingDayAfter } from "./working-day.ts";

const promised = (day: string, count: number) => workingDayAfter(calendarDay(day), count);

describe("a promised working day", () => {
  test("steps over Christmas, New Year and the weekends between", () => {
    expect(promised("2026-12-24", 1)).toBe("2026-12-28");
    expect(promised("2026-12-24", 3)).toBe("2026-12-30");
    expect(promised("2026-12-31", 1)).toBe("2027-01-04");
  });

  test("steps over Good Friday and Easter Monday, Ascension Day, King's Day and every 5 May", () => {
    expect(promised("2026-04-02", 1)).toBe("2026-04-07");
    expect(promised("2026-05-13", 1)).toBe("2026-05-15");
    expect(promised("2026-04-24", 1)).toBe("2026-04-28");
    expect(promised("2026-05-04", 1)).toBe("2026-05-06");
    expect(promised("2026-05-22", 1)).toBe("2026-05-26");
  });

  test("does not step over a day that only shops or schools keep", () => {
    for (const day of ["2026-05-04", "2026-09-15", "2026-12-15", "2026-12-31"])
      expect(isWorkingDay(calendarDay(day)), day).toBe(true);
  });

  test("knows that King's Day moves to Saturday when 27 April is a Sunday", () => {
    expect(holidaysIn(2025).has("2025-04-26")).toBe(true);
    expect(isWorkingDay(calendarDay("2025-04-28"))).toBe(true);
  });

  test("is always the count-th working day that comes after, however far", () => {
    const days = fc.integer({ min: dayNumber(calendarDay("2024-01-01")), max: dayNumber(calendarDay("2040-12-31")) });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 40 }), (start, count) => {
        const last = workingDayAfter(dayFromNumber(start), count);
        let seen = 0;
        for (let day = addDays(dayFromNumber(start), 1); day <= last; day = addDays(day, 1))
          if (isWorkingDay(day)) seen += 1;
        return seen === count && isWorkingDay(last);
      }),
    );
  });
});

test("every year has the nine days of the law that can fall on a weekday; one of them is a Thursday", () => {
  for (let year = 2024; year <= 2037; year += 1) {
    const days = [...holidaysIn(year)].map((day) => calendarDay(day));
    expect(days.length, String(year)).toBe(9);
    expect(days.filter((day) => dayNumber(day) % 7 === 0).length, String(year)).toBeGreaterThan(0);
  }
});
