import { addDays, addMonths, type CalendarDay } from "#app/kernel/day.ts";
import type { Agenda, Busy, ScheduleException, WallTime } from "./model.ts";
import { weekdayOf } from "./schedule.ts";
import { instantAt, minutesOf, onTheClock } from "./wall-time.ts";

/** What all meetings of one series have in common. Minutes are whole. */
export interface SessionShape {
  readonly service: string;
  readonly location: string;
  readonly language: string;
  readonly interpreterLanguage: string | null;
  readonly capacity: number;
  readonly meetingPoint: string;
  readonly time: WallTime;
  readonly durationMin: number;
  /** After it, before the hall is for others. */
  readonly turnaroundMin: number;
  /** Hall, leader and interpreter, as far as they were chosen. */
  readonly resourceIds: readonly string[];
}

/** One meeting, on its day. */
export interface PlannedSession extends SessionShape {
  readonly day: CalendarDay;
  readonly start: Date;
  readonly end: Date;
  readonly busyTo: Date;
}

/** Once, every so many weeks, or every month in the same week of it as the first. */
export type Rhythm = { readonly every: "once" | "month" } | { readonly every: "weeks"; readonly weeks: number };

/** The days of a series, the first among them. Who begins on a fifth Tuesday comes on the last Tuesday of every month. */
export function seriesDays(first: CalendarDay, rhythm: Rhythm, count: number): readonly CalendarDay[] {
  if (rhythm.every === "once") return [first];
  return Array.from({ length: count }, (_, n) =>
    rhythm.every === "weeks" ? addDays(first, n * rhythm.weeks * 7) : sameWeekOf(first, n),
  );
}

/** The nth such weekday of a later month: the second Thursday, or the last. */
function sameWeekOf(first: CalendarDay, months: number): CalendarDay {
  const nth = Math.ceil(Number(first.slice(8)) / 7);
  const begin = addMonths(`${first.slice(0, 7)}-01` as CalendarDay, months);
  const weekday = addDays(begin, (weekdayOf(first) - weekdayOf(begin) + 7) % 7);
  const day = addDays(weekday, (nth - 1) * 7);
  return day.slice(0, 7) === begin.slice(0, 7) ? day : addDays(day, -7);
}

/** The meeting on a day; null when the clock skips or repeats the time at which it begins. It lasts as long as it lasts, whatever the clock does. */
export function sessionOn(day: CalendarDay, shape: SessionShape): PlannedSession | null {
  const start = instantAt(day, minutesOf(shape.time));
  if (typeof start !== "number") return null;
  const end = start + shape.durationMin * 60_000;
  return {
    ...{ ...shape, day, start: new Date(start), end: new Date(end) },
    busyTo: new Date(end + shape.turnaroundMin * 60_000),
  };
}

/** Why a meeting cannot be then: it is closed, somebody is away, or the hall, leader or interpreter has something else. */
export type SessionTrouble = "closed" | "away" | "busy";

/** When and where many meet, and with whom and what. */
export type Meeting = Pick<PlannedSession, "service" | "location" | "start" | "end" | "resourceIds">;

/**
 * What was closed on purpose and stands in the way of a meeting, or null. Nothing else does: a meeting may be in the evening or on a Saturday,
 * outside the hours of the house and of who leads it.
 */
export function closureOf({ exceptions }: Agenda, meeting: Meeting): "closed" | "away" | null {
  const { day } = onTheClock(meeting.start);
  const closed = exceptions.filter((each) => each.effect === "closed" && each.day === day && meets(each, meeting));
  if (closed.some((each) => concerns(each, meeting))) return "closed";
  const away = closed.some(
    ({ scope, scopeId }) => scope === "resource" && scopeId !== null && meeting.resourceIds.includes(scopeId),
  );
  return away ? "away" : null;
}

/**
 * What stands in the way of a meeting, or null: a closure, or another claim on its hall, leader or interpreter.
 * @param own lineage of the meeting itself, when it is moved
 */
export function troubleOf(
  agenda: Agenda,
  busy: readonly Busy[],
  session: PlannedSession,
  own?: string,
): SessionTrouble | null {
  const closure = closureOf(agenda, session);
  if (closure) return closure;
  const [from, to] = [session.start.getTime(), session.busyTo.getTime()];
  const taken = busy.some(
    (each) => session.resourceIds.includes(each.resourceId) && each.lineage !== own && each.from < to && each.to > from,
  );
  return taken ? "busy" : null;
}

function concerns({ scope, scopeId }: ScheduleException, { location, service }: Meeting): boolean {
  if (scope === "everywhere") return true;
  return (scope === "location" && scopeId === location) || (scope === "service" && scopeId === service);
}

function meets({ starts, ends }: ScheduleException, { start, end }: Meeting): boolean {
  if (starts === null || ends === null) return true;
  const from = minutesOf(onTheClock(start).time);
  return minutesOf(starts) < from + (end.getTime() - start.getTime()) / 60_000 && minutesOf(ends) > from;
}
