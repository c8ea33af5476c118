import Holidays from "date-holidays";
import { addDays, type CalendarDay, dayNumber } from "./day.ts";

/**
 * The days of the Algemene termijnenwet, art. 3 lid 1 and 2 (Goede Vrijdag), as the library names their rules: 5 May every year,
 * and Koningsdag on the Saturday when 27 April is a Sunday. Easter and Whitsun themselves are Sundays.
 */
const rules = /^(01-01|easter (-2|1|39|50)|04-27|05-05|12-25|12-26)\b/;
const dutch = new Holidays("NL");
const known = new Map<number, ReadonlySet<string>>();

/** The holidays of a year that count for terms. */
export function holidaysIn(year: number): ReadonlySet<string> {
  const before = known.get(year);
  if (before) return before;
  const found = dutch.getHolidays(year).filter(({ rule }) => rules.test(rule));
  const days = new Set(found.map(({ date }) => date.slice(0, 10)));
  known.set(year, days);
  return days;
}

/** Whether a day is no Saturday, Sunday or holiday of the Algemene termijnenwet. */
export function isWorkingDay(day: CalendarDay): boolean {
  return isWeekday(day) && !holidaysIn(Number(day.slice(0, 4))).has(day);
}

/** The `count`th working day after a day. */
export function workingDayAfter(day: CalendarDay, count: number): CalendarDay {
  let current = day;
  let left = count;
  while (left > 0) {
    current = addDays(current, 1);
    if (isWorkingDay(current)) left -= 1;
  }
  return current;
}

/** The last working day before a day. */
export function workingDayBefore(day: CalendarDay): CalendarDay {
  const before = addDays(day, -1);
  return isWorkingDay(before) ? before : workingDayBefore(before);
}

/** 1 January 1970 was a Thursday. */
function isWeekday(day: CalendarDay): boolean {
  const weekday = (((dayNumber(day) + 4) % 7) + 7) % 7;
  return weekday !== 0 && weekday !== 6;
}
