import { Temporal } from "temporal-polyfill";
import { addDays, type CalendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import type { WallTime } from "./model.ts";

/** The only module that turns the clock of Europe/Amsterdam into instants and back. Libraries guess on the nights that it changes; this one refuses. */
const zone = "Europe/Amsterdam";
const msPerMinute = 60_000;

/** A time that the clock skips, or shows twice. */
export class NoSuchWallTime extends RangeError {
  override readonly name = "NoSuchWallTime";
  readonly why: "skipped" | "twice";
  constructor(why: "skipped" | "twice", day: CalendarDay, time: WallTime) {
    super(`${day} ${time} is ${why} in ${zone}`);
    this.why = why;
  }
}

/** Minutes after midnight on the clock; `24:00` is 1440. */
export function minutesOf(time: WallTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** The inverse of `minutesOf`. */
export function timeOf(minutes: number): WallTime {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/**
 * The instant at which the clock shows this.
 * @param time `24:00` is the midnight that ends the day.
 * @throws NoSuchWallTime on the nights that the clock changes.
 */
export function toInstant(day: CalendarDay, time: WallTime): Date {
  const at = instantAt(day, minutesOf(time));
  if (typeof at === "string") throw new NoSuchWallTime(at, day, time);
  return new Date(at);
}

/** The same in milliseconds since 1970 for minutes after midnight; or why there is no such instant. */
export function instantAt(day: CalendarDay, minutes: number): number | "skipped" | "twice" {
  if (minutes > 1440) return instantAt(addDays(day, 1), minutes - 1440);
  const { midnight, next, changes, by } = clockOf(day);
  if (minutes === 1440) return next;
  // As the clock ran at midnight, and as it runs after the change.
  const [before, after] = [midnight + minutes * msPerMinute, midnight + minutes * msPerMinute - by];
  if (before < changes) return by !== 0 && after >= changes ? "twice" : before;
  return after >= changes ? after : "skipped";
}

/** What the clock shows at an instant, to the minute. */
export function onTheClock(instant: Date): { readonly day: CalendarDay; readonly time: WallTime } {
  const day = dayInAmsterdam(instant);
  const { midnight, changes, by } = clockOf(day);
  const shown = instant.getTime() - midnight + (instant.getTime() < changes ? 0 : by);
  return { day, time: timeOf(Math.floor(shown / msPerMinute)) };
}

/** The instant at which a day begins, in milliseconds since 1970. */
export function startOf(day: CalendarDay): number {
  return clockOf(day).midnight;
}

interface Clock {
  /** The instants at which the day begins and ends. */
  readonly midnight: number;
  readonly next: number;
  /** The instant at which the clock is changed on this day, or the end of it; and by how much it is put forward. */
  readonly changes: number;
  readonly by: number;
}

const clocks = new Map<CalendarDay, Clock>();

/** How the clock runs on a day. That never changes, so it is remembered. */
function clockOf(day: CalendarDay): Clock {
  const known = clocks.get(day);
  if (known) return known;
  const [midnight, next] = [day, addDays(day, 1)].map((each) =>
    Temporal.PlainDate.from(each).toZonedDateTime(zone),
  ) as [Temporal.ZonedDateTime, Temporal.ZonedDateTime];
  const by = (next.offsetNanoseconds - midnight.offsetNanoseconds) / 1_000_000;
  const found = {
    ...{ midnight: midnight.epochMilliseconds, next: next.epochMilliseconds, by },
    changes: (by === 0 ? null : midnight.getTimeZoneTransition("next"))?.epochMilliseconds ?? next.epochMilliseconds,
  };
  if (clocks.size > 5000) clocks.clear();
  clocks.set(day, found);
  return found;
}
