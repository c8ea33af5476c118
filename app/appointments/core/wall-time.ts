import { Temporal } from "temporal-polyfill";
import { addDays, type CalendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import type { WallTime } from "./model.ts";

/** The only module that turns the clock of Europe/Amsterdam into instants and back. Libraries guess on the nights that it changes; this one refuses. */
const zone = "Europe/Amsterdam";
const msPerMinute = 60_000;
const msPerDay = 86_400_000;

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
  const { midnight, next, steady } = clockOf(day);
  if (minutes === 1440) return next;
  return steady ? midnight + minutes * msPerMinute : onChangingDay(day, minutes);
}

/** What the clock shows at an instant, to the minute. */
export function onTheClock(instant: Date): { readonly day: CalendarDay; readonly time: WallTime } {
  const day = dayInAmsterdam(instant);
  const { midnight, steady } = clockOf(day);
  const ahead = steady ? 0 : offsetAt(instant.getTime()) - offsetAt(midnight);
  return { day, time: timeOf(Math.floor((instant.getTime() - midnight + ahead) / msPerMinute)) };
}

/** The instant at which a day begins, in milliseconds since 1970. */
export function startOf(day: CalendarDay): number {
  return clockOf(day).midnight;
}

interface Clock {
  /** The instant at which the day begins. */
  readonly midnight: number;
  readonly next: number;
  /** Whether the clock runs on without a change until the next midnight. */
  readonly steady: boolean;
}

const clocks = new Map<CalendarDay, Clock>();

/** How the clock runs on a day. That never changes, so it is remembered. */
function clockOf(day: CalendarDay): Clock {
  const known = clocks.get(day);
  if (known) return known;
  const [midnight, next] = [day, addDays(day, 1)].map(
    (each) => Temporal.PlainDate.from(each).toZonedDateTime(zone).epochMilliseconds,
  ) as [number, number];
  const found = { midnight, next, steady: next - midnight === msPerDay };
  if (clocks.size > 5000) clocks.clear();
  clocks.set(day, found);
  return found;
}

function offsetAt(instant: number): number {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000;
}

function onChangingDay(day: CalendarDay, minutes: number): number | "skipped" | "twice" {
  const plain = Temporal.PlainDate.from(day).toPlainDateTime().add({ minutes });
  const [first, last] = (["earlier", "later"] as const).map((disambiguation) =>
    plain.toZonedDateTime(zone, { disambiguation }),
  ) as [Temporal.ZonedDateTime, Temporal.ZonedDateTime];
  if (first.epochMilliseconds === last.epochMilliseconds) return first.epochMilliseconds;
  return last.toPlainDateTime().equals(plain) ? "twice" : "skipped";
}
