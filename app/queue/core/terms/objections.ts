import type { CalendarDay } from "#app/kernel/day.ts";
import type { TermStory } from "./clocks.ts";
import { lastDayOf } from "./last-day.ts";
import { answerObjectionDays, answerWithCommitteeDays, objectionDays } from "./term-rules.ts";

type Decided = TermStory["decision"];

/**
 * The last day to object for an objection of this day: against the decision that was made known last by then. One from before any was made
 * known is against the first that was (Awb art. 6:10). Null while nothing was made known.
 */
export function objectionUntilFor(decision: Decided, on: CalendarDay): CalendarDay | null {
  const known = decision?.knownOn ?? (decision?.madeKnownOn ? [decision.madeKnownOn] : []);
  const day = known.filter((one) => one <= on).at(-1) ?? known[0];
  return day ? lastDayOf(day, objectionDays) : null;
}

/**
 * The last day to decide on an objection of this day: six weeks, or with a committee twelve, from the day after the term to object ended (Awb
 * art. 7:10 lid 1); after an objection of later, from the day after that came. A correction is drawn into it (6:19) and moves nothing. What
 * 7:10 lid 2 to 4 adds, a person counts.
 */
export function answerObjectionFor(
  { decision, committee }: Pick<TermStory, "decision" | "committee">,
  on: CalendarDay,
): CalendarDay | null {
  const until = objectionUntilFor(decision, on);
  return until && lastDayOf(on > until ? on : until, committee ? answerWithCommitteeDays : answerObjectionDays);
}

/** By which day the task to decide on it stands. Before anything was made known: as if that were today, which is never too late. */
export function objectionDue(
  story: Pick<TermStory, "decision" | "committee">,
  on: CalendarDay,
  today: CalendarDay,
): CalendarDay | null {
  const { decision } = story;
  if (!decision) return null;
  return answerObjectionFor(
    decision.madeKnownOn ? story : { ...story, decision: { ...decision, knownOn: [today] } },
    on,
  );
}

/** What the task for an objection is kept under: one per message. */
export function objectionRule(messageId: string): string {
  return `objection:${messageId}`;
}

/** The first of the days by which the objections that are still open are to be decided on. */
export function answerObjectionOf(story: TermStory): CalendarDay | null {
  const days = (story.objectionsOn ?? []).map((on) => answerObjectionFor(story, on));
  return days.filter((day) => day !== null).sort()[0] ?? null;
}
