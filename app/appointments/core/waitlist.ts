import { addDays } from "#app/kernel/day.ts";
import { minutesOf, onTheClock, timeOf, toInstant } from "./wall-time.ts";

/** Somebody who waits for an earlier time. */
export interface Waiting {
  readonly id: string;
  readonly service: string;
  /** Null: every gemeentehuis will do. */
  readonly location: string | null;
  readonly language: string;
  readonly interpreterLanguage: string | null;
  /** How long beforehand they must know. */
  readonly noticeMin: number;
  readonly since: Date;
  /** When they can come already; only something earlier helps them. */
  readonly has: Date | null;
  /** The melding of theirs that an appointment will belong to. */
  readonly intakeId: string | null;
  /** This very time was offered to them before. */
  readonly asked: boolean;
}

/** A time that somebody gave back. */
export interface Freed {
  readonly service: string;
  readonly location: string;
  readonly start: Date;
}

export interface Offer {
  readonly to: Waiting;
  /** Until when it is theirs. */
  readonly until: Date;
}

/** Nobody is asked at night, and the night does not count against them. */
const [dayStarts, dayEnds] = [8 * 60, 20 * 60];
/** So long somebody has to answer, in minutes of the day. */
const toAnswer = 4 * 60;
/** Less than this is no offer, but a race. */
const atLeast = 60;
const msPerMinute = 60_000;

/** So many minutes of the day after an instant; what falls in the night is counted on from eight in the morning. */
function dayMinutesAfter(from: Date, minutes: number): Date {
  const { day, time } = onTheClock(from);
  const start = Math.max(minutesOf(time), dayStarts);
  const today = Math.max(0, dayEnds - start);
  if (start < dayEnds && minutes <= today) return toInstant(day, timeOf(start + minutes));
  return dayMinutesAfter(toInstant(addDays(day, 1), timeOf(dayStarts)), minutes - today);
}

/**
 * To whom a freed time is offered, one after the other: who waits longest first, never who clicks first. Each has four hours, the night
 * not counted, and less when the time itself is near. Empty when it suits nobody: then it is for everyone again.
 */
export function offersInOrder(waiting: readonly Waiting[], freed: Freed, now: Date): readonly Offer[] {
  const longest = dayMinutesAfter(now, toAnswer).getTime();
  const enough = dayMinutesAfter(now, atLeast).getTime();
  return waiting
    .filter((one) => suits(one, freed))
    .toSorted((one, other) => one.since.getTime() - other.since.getTime() || (one.id < other.id ? -1 : 1))
    .flatMap((to) => {
      const until = Math.min(longest, freed.start.getTime() - to.noticeMin * msPerMinute);
      return until >= enough ? [{ to, until: new Date(until) }] : [];
    });
}

function suits(one: Waiting, freed: Freed): boolean {
  if (one.asked || one.service !== freed.service) return false;
  if (one.location !== null && one.location !== freed.location) return false;
  return one.has === null || one.has.getTime() > freed.start.getTime();
}
