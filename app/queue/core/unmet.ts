import { onTheClock, toInstant } from "#app/appointments/contract.ts";
import { isWorkingDay, workingDayBefore } from "#app/kernel/working-day.ts";

/**
 * Who reported before this has waited a whole working day: since the same time on the working day before. On a free day nobody's working
 * day goes by, so it is the start of the last one. A working day is never a night on which the clock changes: the time always exists.
 */
export function waitedSince(now: Date): Date {
  const { day, time } = onTheClock(now);
  return toInstant(workingDayBefore(day), isWorkingDay(day) ? time : "00:00");
}
