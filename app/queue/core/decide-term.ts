import { addDays, type CalendarDay } from "#app/kernel/day.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { type Change, type IntakeState, isOpen } from "./intake-row.ts";

export type TermRefusal =
  | "notAnAanvraag"
  | "closed"
  | "joined"
  | "stateNotAllowed"
  | "nothingAsked"
  | "untilWrong"
  | "letterMissing"
  | "decisionMissing"
  | "alreadyDecided"
  | "dayWrong"
  | "channelMissing"
  | "groundMissing"
  | "reasonMissing";

/** What a colleague may decide on an aanvraag. */
export const decisionKinds = ["toekenning", "afwijzing", "buiten_behandeling"] as const;
export type DecisionKind = (typeof decisionKinds)[number];
/** How a decision reaches the resident. */
export const decisionChannels = ["portal", "post", "desk"] as const;
export type DecisionChannel = (typeof decisionChannels)[number];

/** The longest that is given to send papers; longer is a mistake in the date. */
const longestDays = 92;

/** Why nothing can be done with the terms of this intake; null when it can. */
export function workable(intake: IntakeState): TermRefusal | null {
  if (intake.kind !== "aanvraag") return "notAnAanvraag";
  if (intake.joinedTo) return "joined";
  return isOpen(intake.state) ? null : "closed";
}

/** Asks for what is missing (Awb art. 4:5); the term stands still from tomorrow (art. 4:15). */
export function decideRequest(
  intake: IntakeState,
  asked: { readonly kinds: readonly string[]; readonly text: string; readonly until: CalendarDay | null },
  today: CalendarDay,
): Result<Change, TermRefusal> {
  const not = workable(intake);
  if (not) return refuse(not);
  if (asked.kinds.length === 0 && !asked.text.trim()) return refuse("nothingAsked");
  const { until } = asked;
  if (!until || until <= today || until > addDays(today, longestDays)) return refuse("untilWrong");
  if (intake.state === "received") return refuse("stateNotAllowed");
  return ok({
    set: { state: "asked_to_complete", waitingSince: null },
    event: { kind: "papersAsked", data: { until, count: asked.kinds.length } },
  });
}

/** Everything that was asked for is there since that day: on it the term runs again, also when a colleague only sees it later. */
export function decideRequestEnd(
  intake: IntakeState,
  on: CalendarDay | null,
  firstAsked: CalendarDay,
  today: CalendarDay,
): Result<Change, TermRefusal> {
  const not = workable(intake);
  if (not) return refuse(not);
  if (intake.state !== "asked_to_complete") return refuse("stateNotAllowed");
  if (!on || on < firstAsked || on > today) return refuse("dayWrong");
  return ok({ set: { state: "in_progress" }, event: { kind: "papersIn", data: {} } });
}

/** It takes longer, and the resident is told so before the term is over (Awb art. 4:14). */
export function decideDelay(
  intake: IntakeState,
  to: CalendarDay | null,
  decideBy: CalendarDay,
  today: CalendarDay,
  reason: string,
): Result<Change, TermRefusal> {
  const not = workable(intake);
  if (not) return refuse(not);
  if (!to || to <= decideBy || today > decideBy) return refuse("dayWrong");
  if (!reason.trim()) return refuse("reasonMissing");
  return ok({ set: {}, event: { kind: "delayed", data: { to } } });
}

/** The decision reaches the resident: from the day after, six weeks to object (Awb art. 3:41 and 6:8). */
export function decideMadeKnown(
  known: { readonly on: CalendarDay | null; readonly channel: string },
  decidedOn: CalendarDay | null,
  today: CalendarDay,
): Result<Change, TermRefusal> {
  if (!decidedOn) return refuse("decisionMissing");
  if (!known.on || known.on < decidedOn || known.on > today) return refuse("dayWrong");
  const channel = decisionChannels.find((one) => one === known.channel);
  if (!channel) return refuse("channelMissing");
  return ok({ set: {}, event: { kind: "madeKnown", data: { on: known.on, channel } } });
}

/** A voorschot was paid (Participatiewet art. 52). */
export function decideAdvance(...came: Came): Result<Change, TermRefusal> {
  return happenedOn("advancePaid", ...came);
}

/** A letter came in that says that we are late: two weeks after it the dwangsom runs (Awb art. 4:17). One of too early counts for nothing. */
export function decideNotice(...came: Came): Result<Change, TermRefusal> {
  return happenedOn("noticeOfDefault", ...came);
}

type Came = readonly [intake: IntakeState, on: CalendarDay | null, receivedOn: CalendarDay, today: CalendarDay];

/** What happened on a day since the aanvraag came, and not later than today. */
function happenedOn(
  kind: "advancePaid" | "noticeOfDefault",
  ...[intake, on, receivedOn, today]: Came
): Result<Change, TermRefusal> {
  const not = workable(intake);
  if (not) return refuse(not);
  if (!on || on > today || on < receivedOn) return refuse("dayWrong");
  return ok({ set: {}, event: { kind, data: { on } } });
}

/** A person refuses the voorschot, and says on which ground. */
export function decideNoAdvance(intake: IntakeState, reason: string): Result<Change, TermRefusal> {
  const not = workable(intake);
  if (not) return refuse(not);
  return reason.trim() ? ok({ set: {}, event: { kind: "advanceRefused", data: {} } }) : refuse("reasonMissing");
}
