import { addDays, addYears, type CalendarDay } from "#app/kernel/day.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import type { ScheduleException, ScheduleRule, WallTime } from "./model.ts";
import { holdsOn, weekdayOf } from "./schedule.ts";
import { instantAt, minutesOf } from "./wall-time.ts";

/** A rule without an end is looked at this far: the longest rhythm (every 26 weeks, and only the fifth of a month) comes round in it. */
const yearsLookedAt = 12;

/**
 * Refuses hours that cannot be kept, when they are written down and not on the day itself: that end before they start, that hold on
 * no day at all, or that start or end at a time which the clock skips or shows twice on a day on which they hold.
 */
export function checkRule(
  rule: ScheduleRule,
): Result<ScheduleRule, "endsBeforeStart" | "neverHappens" | "clockChange"> {
  if (minutesOf(rule.ends) <= minutesOf(rule.starts)) return refuse("endsBeforeStart");
  const days = daysOf(rule);
  if (days.length === 0) return refuse("neverHappens");
  const odd = days.some((day) => !exists(day, rule.starts) || !exists(day, rule.ends));
  return odd ? refuse("clockChange") : ok(rule);
}

/** The same for other hours on one day; a whole day has no times to be wrong. */
export function checkException(
  exception: ScheduleException,
): Result<ScheduleException, "endsBeforeStart" | "clockChange"> {
  const { day, starts, ends } = exception;
  if (starts === null || ends === null) return ok(exception);
  if (minutesOf(ends) <= minutesOf(starts)) return refuse("endsBeforeStart");
  return exists(day, starts) && exists(day, ends) ? ok(exception) : refuse("clockChange");
}

function exists(day: CalendarDay, time: WallTime): boolean {
  return typeof instantAt(day, minutesOf(time)) === "number";
}

function daysOf(rule: ScheduleRule): readonly CalendarDay[] {
  const far = addYears(rule.validFrom, yearsLookedAt);
  const last = rule.validUntil !== null && rule.validUntil < far ? rule.validUntil : far;
  const days: CalendarDay[] = [];
  const first = addDays(rule.validFrom, (rule.weekday - weekdayOf(rule.validFrom) + 7) % 7);
  for (let day = first; day <= last; day = addDays(day, 7)) if (holdsOn(rule, day)) days.push(day);
  return days;
}
