import { addDays, type CalendarDay, dayNumber } from "#app/kernel/day.ts";
import { intersect, type Span, subtract, union } from "./intervals.ts";
import type { Agenda, Resource, ScheduleException, ScheduleRule, Service } from "./model.ts";
import { minutesOf } from "./wall-time.ts";

/** Hours of one day, in minutes after midnight on the clock. */
export interface OpenHours {
  /** Whole openings: a grid of start times is counted from where one begins. */
  readonly openings: readonly Span[];
  /** What is left of them after breaks and closures. */
  readonly open: readonly Span[];
}

const weekdays = new Map<CalendarDay, number>();

/** 1 Monday … 7 Sunday. 1 January 1970 was a Thursday. A day never changes, so it is remembered. */
export function weekdayOf(day: CalendarDay): number {
  const known = weekdays.get(day);
  if (known) return known;
  const found = ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
  if (weekdays.size > 5000) weekdays.clear();
  weekdays.set(day, found);
  return found;
}

const rulesByOwner = new WeakMap<Agenda, ReadonlyMap<string | null, readonly ScheduleRule[]>>();

/** The rules of a resource, or of no resource in particular; sorted out once for each agenda. */
function rulesOf(agenda: Agenda, owner: string | null): readonly ScheduleRule[] {
  const known = rulesByOwner.get(agenda);
  if (known) return known.get(owner) ?? [];
  const sorted = new Map<string | null, ScheduleRule[]>();
  for (const rule of agenda.rules) sorted.set(rule.resourceId, [...(sorted.get(rule.resourceId) ?? []), rule]);
  rulesByOwner.set(agenda, sorted);
  return sorted.get(owner) ?? [];
}

/** Whether a rule that comes back holds on this day. */
export function holdsOn(rule: ScheduleRule, day: CalendarDay): boolean {
  if (rule.weekday !== weekdayOf(day)) return false;
  if (day < rule.validFrom || (rule.validUntil !== null && day > rule.validUntil)) return false;
  return isItsWeek(rule, day) && isItsWeekOfMonth(rule, day);
}

function isItsWeek({ everyNWeeks, anchor }: ScheduleRule, day: CalendarDay): boolean {
  if (everyNWeeks === 1 || anchor === null) return true;
  const monday = dayNumber(day) - (weekdayOf(day) - 1);
  const weeks = Math.round((monday - dayNumber(anchor)) / 7);
  return ((weeks % everyNWeeks) + everyNWeeks) % everyNWeeks === 0;
}

function isItsWeekOfMonth({ weekOfMonth }: ScheduleRule, day: CalendarDay): boolean {
  if (weekOfMonth === null) return true;
  if (weekOfMonth === -1) return addDays(day, 7).slice(0, 7) !== day.slice(0, 7);
  return Math.ceil(Number(day.slice(8)) / 7) === weekOfMonth;
}

/** The rules of a location that hold on a day: those of the house, and those of one service there. */
export function locationRules(
  agenda: Agenda,
  service: string,
  location: string,
  day: CalendarDay,
): readonly ScheduleRule[] {
  return rulesOf(agenda, null).filter(
    (rule) => rule.location === location && (rule.service === null || rule.service === service) && holdsOn(rule, day),
  );
}

/** When a service is offered at a location on a day, whoever is there. Closed wins from open. */
export function locationHours(agenda: Agenda, service: Service, location: string, day: CalendarDay): OpenHours {
  const rules = locationRules(agenda, service.code, location, day);
  // Hours of its own take the place of those of the house.
  const own = rules.filter((rule) => rule.service !== null);
  const house = rules.filter((rule) => rule.service === null);
  const opening = own.some(({ kind }) => kind === "open") ? own : house;
  const breaks = rules.filter(({ kind }) => kind === "break");
  const here = agenda.exceptions.filter((each) => each.day === day && concerns(each, service, location));
  return hoursOf(opening, breaks, here);
}

/** When somebody or something is there for a service at a location on a day. Without rules of its own it is there whenever the house is open. */
export function resourceHours(
  agenda: Agenda,
  resource: Resource,
  service: Service,
  location: string,
  day: CalendarDay,
): OpenHours {
  const own = rulesOf(agenda, resource.id);
  const away = agenda.exceptions.filter(
    (each) => each.day === day && each.scope === "resource" && each.scopeId === resource.id,
  );
  if (own.length === 0 && resource.kind !== "staff") {
    const whole: readonly Span[] = [[0, 1440]];
    return { openings: whole, open: subtract(whole, spansOf(away, "closed")) };
  }
  const today = own.filter(
    (rule) =>
      (rule.location === null || rule.location === location) &&
      (rule.service === null || rule.service === service.code) &&
      holdsOn(rule, day),
  );
  return hoursOf(
    today,
    today.filter(({ kind }) => kind === "break"),
    away,
  );
}

/** What two have together; a grid starts where they are both open. */
export function together(one: OpenHours, other: OpenHours): OpenHours {
  return { openings: intersect(one.openings, other.openings), open: intersect(one.open, other.open) };
}

function hoursOf(
  rules: readonly ScheduleRule[],
  breaks: readonly ScheduleRule[],
  exceptions: readonly ScheduleException[],
): OpenHours {
  const open = rules.filter(({ kind }) => kind === "open").map(spanOf);
  const openings = union([...open, ...spansOf(exceptions, "open")]);
  return { openings, open: subtract(subtract(openings, breaks.map(spanOf)), spansOf(exceptions, "closed")) };
}

function concerns({ scope, scopeId }: ScheduleException, service: Service, location: string): boolean {
  if (scope === "everywhere") return true;
  return (scope === "location" && scopeId === location) || (scope === "service" && scopeId === service.code);
}

function spanOf({ starts, ends }: ScheduleRule): Span {
  return [minutesOf(starts), minutesOf(ends)];
}

function spansOf(exceptions: readonly ScheduleException[], effect: "open" | "closed"): readonly Span[] {
  return exceptions
    .filter((each) => each.effect === effect)
    .map(({ starts, ends }): Span => (starts && ends ? [minutesOf(starts), minutesOf(ends)] : [0, 1440]));
}
