import { addDays, type CalendarDay, dayNumber } from "#app/kernel/day.ts";
import { lastDayOf, movedOn } from "./last-day.ts";
import { answerObjectionOf } from "./objections.ts";
import { isPausedOn, type Pause, type PauseGround, pausedDays, pausesAfter } from "./pauses.ts";
import {
  advanceDays,
  graceDays,
  leaveAsideDays,
  objectionDays,
  penaltyDaysMost,
  serviceNormDays,
  type TermRule,
  usualDays,
} from "./term-rules.ts";

/** What happened to an aanvraag, as far as its terms hang on it. All days are of Amsterdam. */
export interface TermStory {
  readonly rule: TermRule;
  readonly receivedOn: CalendarDay;
  /** Under 27 and asked too early: the day from which it may be handled (Participatiewet art. 41 lid 4). Then the term begins there. */
  readonly handledFrom?: CalendarDay | null;
  readonly pauses: readonly Pause[];
  /** The resident was told in time that it takes longer, and until when (Awb art. 4:14). */
  readonly delay?: { readonly toldOn: CalendarDay; readonly to: CalendarDay } | null;
  readonly decision?: {
    /** Of the first decision. */
    readonly decidedOn: CalendarDay;
    /** Of the last that was made known. */
    readonly madeKnownOn: CalendarDay | null;
    /** Of each that was, first to last, where one was corrected. */
    readonly knownOn?: readonly CalendarDay[];
  } | null;
  /** A withdrawal, or whatever else ended it without a decision. */
  readonly endedOn?: CalendarDay | null;
  /** Days on which a voorschot was paid. */
  readonly advancesPaidOn?: readonly CalendarDay[];
  /** A person refused the voorschot, on a ground that they named. */
  readonly advanceRefused?: boolean;
  /** Days on which an ingebrekestelling came in. */
  readonly noticesOn?: readonly CalendarDay[];
  /** Days on which an objection came in that nobody decided on yet. */
  readonly objectionsOn?: readonly CalendarDay[];
  /** A committee advises on objections here (Awb art. 7:13): then there is twice the time. */
  readonly committee?: boolean;
}

/** Every clock of an aanvraag on a day. */
export interface Clocks {
  /** The last day on which may be decided. While the clock stands still: what it is when the whole pause goes by. */
  readonly decideBy: CalendarDay;
  readonly daysLeft: number;
  readonly late: boolean;
  /** Set while the clock stands still today. */
  readonly paused: { readonly from: CalendarDay; readonly until: CalendarDay; readonly ground: PauseGround } | null;
  /** Four and six weeks, with the same pauses. */
  readonly serviceNorms: readonly CalendarDay[];
  readonly delayedTo: CalendarDay | null;
  /** The end of the search period, when the aanvraag came before it: then the term begins there. */
  readonly handledFrom: CalendarDay | null;
  /** The next voorschot, and the day on which it must be paid at the latest; null when none is due (any more). */
  readonly advance: { readonly due: CalendarDay; readonly late: boolean } | null;
  /** After an unused term for papers: until when "buiten behandeling" may be told. */
  readonly leaveAsideBy: CalendarDay | null;
  readonly penalty: { readonly from: CalendarDay; readonly days: number; readonly cents: number } | null;
  /** The last day to object, once the decision was made known. */
  readonly objectionUntil: CalendarDay | null;
  /** The first last day to decide on an objection, while one is open. */
  readonly answerObjectionBy: CalendarDay | null;
}

/** The clocks of an aanvraag as they stand on `today`: one function for resident and staff. */
export function clocksOn(story: TermStory, today: CalendarDay): Clocks {
  const begins = beginOf(story);
  const ends = (days: number) => endOf(begins, days, story.pauses);
  const delayedTo = delayOf(story, begins);
  const decideBy = decideByOf(story);
  const over = story.decision?.decidedOn ?? story.endedOn ?? null;
  const at = over ?? today;
  const madeKnownOn = story.decision?.madeKnownOn ?? null;
  return {
    decideBy,
    daysLeft: dayNumber(decideBy) - dayNumber(at),
    late: at > decideBy,
    paused: over ? null : pauseOn(story.pauses, today),
    serviceNorms: serviceNormDays.map(ends),
    delayedTo,
    handledFrom: begins > story.receivedOn ? begins : null,
    advance: over ? null : nextAdvance(story, today),
    leaveAsideBy: over ? null : leaveAsideOf(story.pauses, today),
    // On the day of the decision nobody is in default any more.
    penalty: penaltyOn(story, decideBy, over ? addDays(over, -1) : today),
    objectionUntil: madeKnownOn && lastDayOf(madeKnownOn, objectionDays),
    answerObjectionBy: answerObjectionOf(story),
  };
}

/** The last day on which may be decided. It hangs on no day of today, so it may be kept until something happens. */
export function decideByOf(story: TermStory): CalendarDay {
  const begins = beginOf(story);
  return delayOf(story, begins) ?? endOf(begins, story.rule.days, story.pauses);
}

/** How long it took to decide on an aanvraag. */
export interface Turnaround {
  /** Calendar days from its receipt to the decision, without those on which the term stood still. */
  readonly netDays: number;
  /** Which of 28, 42 and 56 days were kept, each counted as the legal term is: with pauses, and its last day moved on. */
  readonly within: readonly number[];
  /** Whether the legal term of its scheme was kept, lengthened or not. */
  readonly withinTerm: boolean;
}

/** Null while nothing was decided. A decision on the day before the term began took no days. */
export function turnaroundOf(story: TermStory): Turnaround | null {
  const decidedOn = story.decision?.decidedOn;
  if (!decidedOn) return null;
  const begins = beginOf(story);
  const until = addDays(decidedOn, -1);
  const stood = pausedDays(
    story.pauses.filter(({ askedOn }) => askedOn < until).map((pause) => endingBy(pause, until)),
    () => until,
  );
  return {
    netDays: Math.max(dayNumber(decidedOn) - dayNumber(begins) - stood, 0),
    within: [...serviceNormDays, usualDays].filter((days) => decidedOn <= endOf(begins, days, story.pauses)),
    withinTerm: !clocksOn(story, decidedOn).late,
  };
}

/** On the day of the decision nothing stands still any more. */
function endingBy(pause: Pause, day: CalendarDay): Pause {
  return pause.until > day ? { ...pause, until: day } : pause;
}

function beginOf({ receivedOn, handledFrom }: TermStory): CalendarDay {
  return handledFrom && handledFrom > receivedOn ? handledFrom : receivedOn;
}

function endOf(begins: CalendarDay, days: number, pauses: readonly Pause[]): CalendarDay {
  return lastDayOf(
    begins,
    days,
    pausedDays(pauses, (paused) => lastDayOf(begins, days, paused)),
  );
}

/**
 * A delay counts when it was told before the term was over, and no further than the law lets it (Awb art. 4:14; Bbz 2004 art. 35). What
 * stood still before was in the day that was told; a request of later stops the longer term too (Awb art. 4:15).
 */
function delayOf({ delay, rule, pauses }: TermStory, begins: CalendarDay): CalendarDay | null {
  if (!delay) return null;
  const before = pauses.filter(({ askedOn }) => askedOn <= delay.toldOn);
  const since = pausesAfter(before, pauses);
  const own = endOf(begins, rule.days, before);
  if (delay.toldOn > own || delay.to <= own) return null;
  const most = rule.longerDays === undefined ? delay.to : addDays(own, rule.longerDays);
  const to = delay.to > most ? most : delay.to;
  const moved = (paused: number) =>
    rule.longerDays === undefined ? movedOn(addDays(to, paused)) : addDays(to, paused);
  return moved(pausedDays(since, moved));
}

function pauseOn(pauses: readonly Pause[], today: CalendarDay): Clocks["paused"] {
  const holding = pauses.filter((pause) => isPausedOn(pause, today));
  const last = holding.sort((one, other) => (one.until < other.until ? 1 : -1))[0];
  return last ? { from: addDays(last.askedOn, 1), until: last.until, ground: last.ground } : null;
}

/**
 * The voorschot has a clock of its own that no pause stops: at the latest four weeks after the aanvraag, and again every four weeks
 * (Participatiewet art. 52). Paying on a day before a weekend is not too early, so the day is not moved on.
 */
function nextAdvance(story: TermStory, today: CalendarDay): Clocks["advance"] {
  const due = advanceByOf({
    ...story,
    advancesPaidOn: (story.advancesPaidOn ?? []).filter((day) => day <= today),
  });
  return due && { due, late: today > due };
}

/** Until when the next voorschot must be paid, with every one that was noted. It hangs on no day of today, so it may be kept. */
export function advanceByOf(story: TermStory): CalendarDay | null {
  if (!story.rule.advance || story.advanceRefused) return null;
  return addDays(beginOf(story), advanceDays * ((story.advancesPaidOn ?? []).length + 1));
}

/** Four weeks after the term for papers went by unused (Awb art. 4:5 lid 4). */
function leaveAsideOf(pauses: readonly Pause[], today: CalendarDay): CalendarDay | null {
  const unused = pauses.filter(({ ground, until, endedOn }) => {
    return ground === "papers" && until < today && (endedOn === null || endedOn > until);
  });
  const last = unused
    .map(({ until }) => until)
    .sort()
    .at(-1);
  return last ? lastDayOf(last, leaveAsideDays) : null;
}

/**
 * Until when an aanvraag can be left aside: four weeks after what was asked came in, or its term went by unused (Awb art. 4:5 lid 4).
 * Null when nothing was asked, or its term still runs.
 */
export function leaveAsideUntil({ pauses }: TermStory, today: CalendarDay): CalendarDay | null {
  const asked = pauses.filter(({ ground }) => ground === "papers");
  if (asked.some(({ until, endedOn }) => endedOn === null && until >= today)) return null;
  const over = asked.map(({ until, endedOn }) => (endedOn !== null && endedOn < until ? endedOn : until)).sort();
  const last = over.at(-1);
  return last ? lastDayOf(last, leaveAsideDays) : null;
}

/** Eurocents a day (Awb art. 4:17 lid 2, as it stands since 2019): fourteen days, the next fourteen, and what is left of forty-two. */
const penaltySteps = [
  { days: 14, cents: 2300 },
  { days: 14, cents: 3500 },
  { days: 14, cents: 4500 },
] as const;

/** A notice before the term was over is too early and counts for nothing (Awb art. 6:12 lid 2); then two weeks, then the dwangsom runs. */
function penaltyOn({ noticesOn = [] }: TermStory, decideBy: CalendarDay, at: CalendarDay): Clocks["penalty"] {
  const notice = [...noticesOn].sort().find((day) => day > decideBy);
  if (!notice) return null;
  const from = addDays(notice, graceDays + 1);
  const days = Math.min(Math.max(dayNumber(at) - dayNumber(from) + 1, 0), penaltyDaysMost);
  return { from, days, cents: centsOf(days) };
}

function centsOf(days: number): number {
  let left = days;
  let cents = 0;
  for (const step of penaltySteps) {
    const counted = Math.min(left, step.days);
    cents += counted * step.cents;
    left -= counted;
  }
  return cents;
}
