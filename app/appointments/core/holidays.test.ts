import { expect, test } from "vitest";
import { proposedHolidays } from "./holidays.ts";

const proposed = (year: number, ticked: boolean) =>
  proposedHolidays(year)
    .filter((each) => each.ticked === ticked)
    .map(({ day }) => day.slice(5));

test("A-35 the holidays of 2027 are proposed; days that only some keep are shown, and left to the colleague", () => {
  expect(proposed(2027, true)).toEqual([
    ...["01-01", "03-28", "03-29", "04-27", "05-06"],
    ...["05-16", "05-17", "12-25", "12-26"],
  ]);
  expect(proposed(2027, false)).toEqual(["03-26", "05-05", "12-31"]);
});

test("King's Day moves to Saturday when 27 April is a Sunday, and Ascension Day on 5 May is proposed once", () => {
  expect(proposed(2025, true)).toContain("04-26");
  expect(proposedHolidays(2016).filter(({ day }) => day === "2016-05-05")).toEqual([
    { day: "2016-05-05", key: "ascensionDay", ticked: true },
  ]);
});

test("every year proposes days of its own, each once and in order", () => {
  for (let year = 2020; year < 2050; year++) {
    const days = proposedHolidays(year).map(({ day }) => day);
    expect(days, String(year)).toEqual([...new Set(days)].sort());
    expect(days.every((day) => day.startsWith(String(year)))).toBe(true);
    expect(days.length, String(year)).toBeGreaterThanOrEqual(11);
  }
});
