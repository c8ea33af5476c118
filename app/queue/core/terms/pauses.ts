import { addDays, type CalendarDay, dayNumber } from "#app/kernel/day.ts";

/**
 * The resident was asked for what is missing (Awb art. 4:5 and 4:15 lid 1), or the term stands still on one of the grounds of lid 2:
 * the resident agreed in writing, the delay is the resident's, or force majeure.
 */
export type PauseGround = "papers" | "agreed" | "delayByResident" | "forceMajeure";

/** Why and when a term stands still. Days of Amsterdam. */
export interface Pause {
  readonly ground: PauseGround;
  /** The day on which the resident was asked, or told; the term stands still from the day after. */
  readonly askedOn: CalendarDay;
  /** The last day that was given. */
  readonly until: CalendarDay;
  /** The day on which everything asked for was there, or the ground fell away; null while that is not so. */
  readonly endedOn: CalendarDay | null;
}

/**
 * The days on which a pause holds, both included, or null when it holds on none: from the day after the request to the day *before* the
 * answer came, as the term runs again on that day; or to the last day that was given when it went by unused (Awb art. 4:15 lid 1).
 */
export function daysOf({ askedOn, until, endedOn }: Pause): { from: CalendarDay; to: CalendarDay } | null {
  const from = addDays(askedOn, 1);
  const answered = endedOn !== null && endedOn <= until;
  const to = answered ? addDays(endedOn, -1) : until;
  return from <= to ? { from, to } : null;
}

/** Whether the term stands still on this day. */
export function isPausedOn(pause: Pause, day: CalendarDay): boolean {
  const days = daysOf(pause);
  return days !== null && days.from <= day && day <= days.to;
}

/**
 * How many days a term stood still, each day counted once however many pauses hold on it. A pause that begins after the term had ended
 * stops nothing: `endsWith` gives the last day of the term when so many days are added.
 */
export function pausedDays(pauses: readonly Pause[], endsWith: (paused: number) => CalendarDay): number {
  const spans = pauses.flatMap((pause) => daysOf(pause) ?? []).sort((one, other) => (one.from < other.from ? -1 : 1));
  let paused = 0;
  let reached: CalendarDay | null = null;
  for (const { from, to } of spans) {
    const start: CalendarDay = reached !== null && reached >= from ? addDays(reached, 1) : from;
    if (start > to || start > endsWith(paused)) continue;
    paused += dayNumber(to) - dayNumber(start) + 1;
    reached = to;
  }
  return paused;
}

/** The pauses that are not among `before`, without the days that those hold already: no day is counted twice. */
export function pausesAfter(before: readonly Pause[], pauses: readonly Pause[]): Pause[] {
  const reached = before
    .flatMap((pause) => daysOf(pause)?.to ?? [])
    .sort()
    .at(-1);
  return pauses
    .filter((pause) => !before.includes(pause))
    .map((pause) => (reached && pause.askedOn < reached ? { ...pause, askedOn: reached } : pause));
}
