import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, calendarDay, dayFromNumber, dayNumber } from "#app/kernel/day.ts";
import { minutesOf, NoSuchWallTime, onTheClock, timeOf, toInstant } from "./wall-time.ts";

const at = (day: string, time: string) => toInstant(calendarDay(day), time).toISOString().replace(":00.000", "");

describe("the clock of Europe/Amsterdam, around the nights that it changes (T1)", () => {
  test.each([
    ["T1.1", "2027-03-29", "09:00", "2027-03-29T07:00Z"],
    ["T1.2", "2027-11-01", "09:00", "2027-11-01T08:00Z"],
    ["T1.5", "2027-03-28", "01:30", "2027-03-28T00:30Z"],
    ["T1.5", "2027-03-28", "03:00", "2027-03-28T01:00Z"],
    ["T1.6", "2027-10-31", "01:30", "2027-10-30T23:30Z"],
    ["T1.6", "2027-10-31", "03:00", "2027-10-31T02:00Z"],
    ["", "2026-12-31", "24:00", "2026-12-31T23:00Z"],
  ])("%s %s %s is %s", (_, day, time, instant) => {
    expect(at(day, time)).toBe(instant);
  });

  test.each([
    ["T1.3", "2027-03-28", "02:30", "skipped"],
    ["T1.3", "2027-03-28", "02:00", "skipped"],
    ["T1.4", "2027-10-31", "02:30", "twice"],
    ["T1.4", "2027-10-31", "02:00", "twice"],
  ])("%s %s %s is refused: %s", (_, day, time, why) => {
    expect(() => at(day, time)).toThrow(expect.objectContaining({ name: NoSuchWallTime.name, why }));
  });

  test.each([
    ["2027-03-28", 23],
    ["2027-10-31", 25],
    ["2027-06-01", 24],
  ])("T1.7 %s lasts %i hours", (text, hours) => {
    const day = calendarDay(text);
    expect(toInstant(day, "24:00").getTime() - toInstant(day, "00:00").getTime()).toBe(hours * 3_600_000);
  });
});

test("a time that exists once comes back as it was, on any day", () => {
  const day = fc.integer({ min: dayNumber(calendarDay("2020-01-01")), max: dayNumber(calendarDay("2035-12-31")) });
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 1439 }), (number, minutes) => {
      const [date, time] = [dayFromNumber(number), timeOf(minutes)];
      try {
        expect(onTheClock(toInstant(date, time))).toEqual({ day: date, time });
      } catch (error) {
        if (!(error instanceof NoSuchWallTime)) throw error;
        expect(minutesOf(time)).toBeGreaterThanOrEqual(120);
        expect(minutesOf(time)).toBeLessThan(180);
        expect(addDays(date, 7).slice(0, 7)).not.toBe(date.slice(0, 7));
      }
    }),
  );
});

test("both showings of an hour that comes twice read the same on the clock", () => {
  const [first, second] = ["2027-10-31T00:30:00Z", "2027-10-31T01:30:00Z"].map((text) => onTheClock(new Date(text)));
  expect(first).toEqual({ day: "2027-10-31", time: "02:30" });
  expect(second).toEqual(first);
});
