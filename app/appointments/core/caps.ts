import { addDays, type CalendarDay } from "#app/kernel/day.ts";
import type { Agenda, Audience, Busy, Needs, ScheduleRule } from "./model.ts";
import { locationRules } from "./schedule.ts";
import { minutesOf, startOf } from "./wall-time.ts";

/** How many more may come at the same time: on the clock in minutes after midnight, and in milliseconds since 1970. */
export type RoomUnderCap = (minutes: number, start: number, end: number) => number;

/** The hours of a location can let in fewer than there are colleagues. Made once for a search, then once for each day. */
export function capsFor(
  agenda: Agenda,
  needs: Needs,
  audience: Audience,
  busy: readonly Busy[],
): (day: CalendarDay) => RoomUnderCap {
  const capOf = (rule: ScheduleRule) => (audience === "intern" ? rule.capacityIntern : rule.capacityPublic);
  const colleagues = agenda.resources.filter(({ kind, location }) => kind === "staff" && location === needs.location);
  const here = new Set(colleagues.map(({ id }) => id));
  const claims = busy.filter(({ resourceId }) => here.has(resourceId));
  return (day) => {
    const caps = locationRules(agenda, needs.service, needs.location, day).filter((rule) => capOf(rule) !== null);
    if (caps.length === 0) return () => Number.POSITIVE_INFINITY;
    const [from, to] = [startOf(day), startOf(addDays(day, 1))];
    const today = claims.filter((claim) => claim.from < to && claim.to > from);
    return (minutes, start, end) => {
      const now = caps.filter(({ starts, ends }) => minutesOf(starts) <= minutes && minutes < minutesOf(ends));
      if (now.length === 0) return Number.POSITIVE_INFINITY;
      const others = new Set(
        today.filter((claim) => claim.from < end && claim.to > start).map(({ lineage }) => lineage),
      );
      return Math.max(0, Math.min(...now.map((rule) => capOf(rule) ?? 0)) - others.size);
    };
  };
}
