import { addDays, type CalendarDay, dayNumber } from "./day.ts";

/** The `count`th working day (Monday to Friday) after a day. Holidays are not known here: it tells what usually happens, no legal term. */
export function workingDayAfter(day: CalendarDay, count: number): CalendarDay {
  let current = day;
  let left = count;
  while (left > 0) {
    current = addDays(current, 1);
    if (isWeekday(current)) left -= 1;
  }
  return current;
}

/** 1 January 1970 was a Thursday. */
function isWeekday(day: CalendarDay): boolean {
  const weekday = (((dayNumber(day) + 4) % 7) + 7) % 7;
  return weekday !== 0 && weekday !== 6;
}
