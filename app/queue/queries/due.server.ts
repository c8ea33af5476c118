import { addDays, type CalendarDay } from "#app/kernel/day.ts";
import type { Values } from "./visible-to.server.ts";

/** So many days before the last one, or fewer, an aanvraag is nearly late. */
const nearlyDays = 7;

/** The last day to decide, as the list is ordered by it: what has none comes last. */
export const decideBy = "coalesce(i.decide_by, 'infinity'::date)";

/** So many days before the next voorschot is due, or fewer, it stands in the list. */
const advanceNearlyDays = 14;

/** A voorschot is to be paid soon, or should have been. */
export function isAdvanceDue(values: Values, today: CalendarDay): string[] {
  return [`i.advance_by <= ${values.add(addDays(today, advanceNearlyDays))}::date`];
}

/** The last day to decide has gone by. What stands still only now was late before. */
export function isLate(values: Values, today: CalendarDay): string[] {
  return [`i.decide_by < ${values.add(today)}::date`];
}

/** The last day to decide is near, and comes nearer: the term runs. */
export function isNearlyLate(values: Values, today: CalendarDay): string[] {
  const day = `${values.add(today)}::date`;
  // As `isPausedOn` has it. With `offset 0` the requests of one are asked, never of all.
  const still = `exists (select 1 from intake_request r where r.tenant = i.tenant and r.intake_id = i.id and r.asked_on < ${day}
    and case when r.ended_on <= r.until_on then ${day} < r.ended_on else ${day} <= r.until_on end offset 0)`;
  return [`i.decide_by between ${day} and ${values.add(addDays(today, nearlyDays))}::date`, `not ${still}`];
}

/** Whose turn it is: the resident was asked for papers, or holds it up, and the days that were given are not over. */
export function waitsOnResident(values: Values, today: CalendarDay): string {
  const day = `${values.add(today)}::date`;
  return `exists (select 1 from intake_request r where r.tenant = i.tenant and r.intake_id = i.id and r.ended_on is null
    and r.ground in ('papers', 'delayByResident') and r.asked_on <= ${day} and r.until_on >= ${day})`;
}
