import { describe, expect, test } from "vitest";
import { calendarDay } from "#app/kernel/day.ts";
import {
  compareText,
  formatBirthday,
  formatDay,
  formatMoment,
  formatMoney,
  formatNumber,
  formatShortDay,
  formatTime,
} from "./format.server.ts";
import { languages } from "./languages.ts";

const evening = new Date("2026-11-22T20:14:00Z");
const firstOfApril = calendarDay("2027-04-01");

describe("days", () => {
  test.each(languages)("in %s have weekday, day, month and year, Gregorian and in Latin digits", (lng) => {
    expect([formatDay(calendarDay("2026-11-22"), lng), formatDay(firstOfApril, lng)]).toMatchSnapshot();
  });

  test("an instant late at night falls on the day in Amsterdam", () => {
    expect(formatDay(new Date("2026-11-22T23:30:00Z"), "nl")).toBe("maandag 23 november 2026");
  });

  test("a day of birth has no weekday, in any language", () => {
    expect(formatBirthday(calendarDay("1993-02-14"), "nl")).toBe("14 februari 1993");
    expect(formatBirthday(calendarDay("1993-02-14"), "ar")).toBe("14 فبراير 1993");
    expect(formatBirthday(calendarDay("1993-02-14"), "ti")).toBe("14 ለካቲት 1993");
  });

  test("staff see figures", () => expect(formatShortDay(firstOfApril)).toBe("01-04-2027"));
});

describe("times", () => {
  test.each(languages)("in %s count 24 hours, in Amsterdam", (lng) => {
    expect(formatTime(evening, lng)).toBe(lng === "nl" ? "21.14 uur" : "21:14");
  });

  test("after a day stand behind the comma of the script", () => {
    expect(formatMoment(evening, "nl")).toBe("zondag 22 november 2026, 21.14 uur");
    expect(formatMoment(evening, "ar")).toBe(`${formatDay(evening, "ar")}، 21:14`);
  });

  test("midnight is 00, in summer too", () => {
    expect(formatTime(new Date("2026-06-30T22:00:00Z"), "nl")).toBe("00.00 uur");
  });
});

describe("amounts", () => {
  test("are written as in Dutch letters", () => {
    expect(formatMoney(123_450)).toBe("€\u00a01.234,50");
    expect(formatMoney(-500)).toBe("€\u00a0-5,00");
    expect(formatMoney(120_000, { whole: true })).toBe("€\u00a01.200");
    expect(formatMoney(120_001, { whole: true })).toBe("€\u00a01.200,01");
    expect(formatNumber(12_345)).toBe("12.345");
  });
});

test("sorting follows the alphabet of the language", () => {
  const sorted = (words: string[], lng: "nl" | "uk") => [...words].sort((a, b) => compareText(a, b, lng));
  expect(sorted(["b", "é", "a", "z", "e"], "nl")).toEqual(["a", "b", "e", "é", "z"]);
  expect(sorted(["ґ", "г", "є", "е"], "uk")).toEqual(["г", "ґ", "е", "є"]);
  expect(sorted(["10", "9"], "nl")).toEqual(["9", "10"]);
});
