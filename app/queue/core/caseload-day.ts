import { addDays, type CalendarDay, dayInAmsterdam } from "#app/kernel/day.ts";

/** By then the desks open and rules hand out: what is counted later is not what stood as the day ended. */
const hoursLate = 3;

/** The day that ended when its count was due; null when so long ago that it is not counted any more. A report says then that it was not kept. */
export function dayToKeep(due: Date, now: Date): CalendarDay | null {
  return now.getTime() - due.getTime() > hoursLate * 3_600_000 ? null : addDays(dayInAmsterdam(due), -1);
}
