import { addDays, type CalendarDay } from "#app/kernel/day.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { type TermRefusal, workable } from "./decide-term.ts";
import type { Change, IntakeState } from "./intake-row.ts";
import type { PauseGround } from "./terms/pauses.ts";

/** Why the term stands still without a request for papers: the grounds a, b and c of Awb art. 4:15 lid 2. */
export const pauseGrounds = ["agreed", "delayByResident", "forceMajeure"] as const satisfies readonly PauseGround[];

export type PauseRefusal = TermRefusal | "lastDayWrong" | "notPaused";

/** Longer than this is a mistake in the date. */
const longestDays = 366;

export interface AskedPause {
  readonly ground: string;
  /** The first and the last day on which the term stands still. */
  readonly from: CalendarDay | null;
  readonly until: CalendarDay | null;
  /** What the resident reads about it. */
  readonly text: string;
}

/**
 * The term stands still from a day to a day. What the resident agreed to may begin later; the other grounds are seen, not foreseen. It cannot
 * begin before the day after the aanvraag came, nor after the term is over.
 */
export function decidePause(
  intake: IntakeState,
  { ground, from, until, text }: AskedPause,
  term: { readonly receivedOn: CalendarDay; readonly decideBy: CalendarDay },
  today: CalendarDay,
): Result<Change, PauseRefusal> {
  const not = workable(intake);
  if (not) return refuse(not);
  const chosen = pauseGrounds.find((one) => one === ground);
  if (!chosen) return refuse("groundMissing");
  if (!from || from <= term.receivedOn || from > term.decideBy) return refuse("dayWrong");
  if (chosen !== "agreed" && from > today) return refuse("dayWrong");
  if (!until || until < from || until > addDays(from, longestDays)) return refuse("lastDayWrong");
  if (!text.trim()) return refuse("reasonMissing");
  return ok({ set: {}, event: { kind: "paused", data: { ground: chosen, from, until } } });
}

/** The ground fell away on a day: on it the term runs again. `firstFrom` is the first day of what stands still; null when nothing does. */
export function decideResume(
  intake: IntakeState,
  on: CalendarDay | null,
  firstFrom: CalendarDay | null,
  today: CalendarDay,
): Result<Change, PauseRefusal> {
  const not = workable(intake);
  if (not) return refuse(not);
  if (!firstFrom) return refuse("notPaused");
  if (!on || on < firstFrom || on > today) return refuse("dayWrong");
  return ok({ set: {}, event: { kind: "resumed", data: { on } } });
}
