import { type CalendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { workingDayAfter } from "#app/kernel/working-day.ts";

export type CallResult = "reached" | "noAnswer" | "wrongNumber";
export type CallbackStatus = "open" | "reached" | "given_up" | "closed";

/** So often we try, each time on another day. */
export const attemptsMade = 3;

/** The day by which we call: the next working day. Promised on the page, so it is never earlier than somebody can do. */
export function callDue(now: Date): CalendarDay {
  return workingDayAfter(dayInAmsterdam(now), 1);
}

export interface AfterAttempt {
  /** Which attempt it was, counted from 1. */
  readonly n: number;
  readonly status: CallbackStatus;
  /** When to try again, while it stays open. */
  readonly dueOn: CalendarDay | null;
}

export interface BeforeAttempt {
  readonly status: CallbackStatus;
  readonly attempts: number;
  readonly dueOn: CalendarDay;
}

/** Whether an attempt of today was written down already: the next one is on another day. */
export function triedToday({ status, attempts, dueOn }: BeforeAttempt, now: Date): boolean {
  return status === "open" && attempts > 0 && dayInAmsterdam(now) < dueOn;
}

/** What an attempt to call comes to: reached, tried again on the next working day, or tried often enough. Then a person decides. */
export function afterAttempt(
  before: BeforeAttempt,
  result: CallResult,
  now: Date,
): Result<AfterAttempt, "alreadyClosed" | "triedToday"> {
  if (before.status !== "open" && before.status !== "given_up") return refuse("alreadyClosed");
  const n = before.attempts + 1;
  // They may call back themselves, at any moment.
  if (result === "reached") return ok({ n, status: "reached", dueOn: null });
  if (before.status === "given_up") return refuse("alreadyClosed");
  if (triedToday(before, now)) return refuse("triedToday");
  if (n >= attemptsMade) return ok({ n, status: "given_up", dueOn: null });
  return ok({ n, status: "open", dueOn: callDue(now) });
}
