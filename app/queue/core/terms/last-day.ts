import { addDays, type CalendarDay } from "#app/kernel/day.ts";
import { isWorkingDay } from "#app/kernel/working-day.ts";

/** Over twelve weeks, or ninety days, the Algemene termijnenwet does not move a term (art. 4). */
const longestMovedDays = 84;

/**
 * The last day of a term of so many days that begins on the day after `day`. On a Saturday, Sunday or holiday (Goede Vrijdag,
 * Koningsdag and every 5 May among them) it moves to the next day that is none (Algemene termijnenwet art. 1 and 3).
 * @param days of the law as it stands; a term of more than twelve weeks is not moved, however it was lengthened since.
 * @param paused days that the term stood still, added to it.
 */
export function lastDayOf(day: CalendarDay, days: number, paused = 0): CalendarDay {
  const end = addDays(day, days + paused);
  return days > longestMovedDays ? end : movedOn(end);
}

/** The day itself, or the next one that is no Saturday, Sunday or holiday. */
export function movedOn(day: CalendarDay): CalendarDay {
  let moved = day;
  while (!isWorkingDay(moved)) moved = addDays(moved, 1);
  return moved;
}
