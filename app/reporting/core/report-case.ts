import { type CalendarDay, dayNumber } from "#app/kernel/day.ts";
import { type TermStory, type Turnaround, turnaroundOf } from "#app/queue/contract.ts";

/** An intake as a report reads it. */
export interface CaseStory {
  readonly tenant: string;
  readonly intakeId: string;
  readonly gemeente: string;
  readonly kind: string;
  readonly regeling: string | null;
  readonly channel: string;
  readonly language: string;
  readonly statushouder: boolean;
  readonly state: string;
  /** It became part of another intake, which counts for both. */
  readonly joined: boolean;
  readonly receivedOn: CalendarDay;
  /** When it left the work, and why, where somebody said so. */
  readonly left: { readonly on: CalendarDay; readonly reason: string } | null;
  /** Of an aanvraag. */
  readonly term: TermStory | null;
}

/** One line of what reports count. */
export interface ReportCase {
  readonly tenant: string;
  readonly intakeId: string;
  readonly gemeente: string;
  readonly kind: string;
  readonly regeling: string;
  readonly channel: string;
  readonly language: string;
  readonly statushouder: boolean;
  readonly receivedOn: CalendarDay;
  readonly endedOn: CalendarDay | null;
  readonly outcome: string | null;
  readonly reason: string;
  readonly netDays: number | null;
  readonly within28: boolean;
  readonly within42: boolean;
  readonly within56: boolean;
  readonly withinTerm: boolean;
}

/** In which an intake still waits for us. */
const open = new Set(["stored", "received", "in_progress", "asked_to_complete"]);

/** What is counted of an intake; null for one that is counted with the intake it was joined to. */
export function caseOf(story: CaseStory): ReportCase | null {
  if (story.joined) return null;
  const { tenant, intakeId, gemeente, kind, channel, language, statushouder, receivedOn } = story;
  const endedOn = endOf(story);
  const turnaround = story.term && turnaroundOf(story.term);
  return {
    ...{ tenant, intakeId, gemeente, kind, channel, language, statushouder, receivedOn },
    regeling: story.regeling ?? "",
    endedOn,
    outcome: endedOn && outcomeOf(story.state),
    reason: (endedOn && story.left?.reason) || "",
    ...measured(turnaround),
  };
}

function endOf({ state, term, left, receivedOn }: CaseStory): CalendarDay | null {
  if (open.has(state)) return null;
  const on = term?.decision?.decidedOn ?? left?.on ?? receivedOn;
  // A day before the receipt is a slip of the older registration: then it is counted on the day of the receipt.
  return dayNumber(on) < dayNumber(receivedOn) ? receivedOn : on;
}

/** `decided_toekenning` is counted as `toekenning`; a withdrawal is the `intrekking` of the source tables. */
function outcomeOf(state: string): string {
  return state === "withdrawn" ? "intrekking" : state.replace(/^decided_/, "");
}

function measured(turnaround: Turnaround | null) {
  const within = (days: number) => turnaround?.within.includes(days) ?? false;
  return {
    netDays: turnaround?.netDays ?? null,
    ...{ within28: within(28), within42: within(42), within56: within(56) },
    withinTerm: turnaround?.withinTerm ?? false,
  };
}
