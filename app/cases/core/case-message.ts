import { addDays, type CalendarDay } from "#app/kernel/day.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";

/** What a resident may write about what they sent. Each goes to the same colleagues; the law gives some of them a term. */
export const writtenKinds = ["message", "correction", "objection", "complaint", "notice_of_default"] as const;
export type WrittenKind = (typeof writtenKinds)[number];

export type WriteRefusal = "textMissing" | "textTooLong" | "noDecision" | "notLate";

/** In signs: some four pages. Longer is a file. */
export const longestText = 12_000;

/** What the right to write hangs on; null for anything else than an aanvraag. */
export interface CaseTerms {
  readonly decideBy: CalendarDay;
  readonly late: boolean;
  readonly objectionUntil: CalendarDay | null;
}

/** An aanvraag as far as this room decides on it. */
export interface CaseStanding {
  readonly state: string;
  readonly terms: CaseTerms | null;
}

const open = new Set(["stored", "received", "in_progress", "asked_to_complete"]);

/**
 * Whether this may be written now. To object one needs a decision that was made known; after six weeks it still comes in, as a colleague
 * decides whether that can be excused (Awb art. 6:11). To say that we are late, the last day must be over (Awb art. 6:12 lid 2).
 */
export function mayWrite(kind: WrittenKind, { state, terms }: CaseStanding): boolean {
  if (kind === "objection") return (terms?.objectionUntil ?? null) !== null;
  if (kind === "notice_of_default") return terms?.late === true && open.has(state);
  return true;
}

/** What a resident sent: kept as they wrote it. */
export function decideWriting(kind: WrittenKind, text: string, standing: CaseStanding): Result<string, WriteRefusal> {
  if (!mayWrite(kind, standing)) return refuse(kind === "objection" ? "noDecision" : "notLate");
  return asWritten(text);
}

function asWritten(text: string): Result<string, "textMissing" | "textTooLong"> {
  const written = text.replace(/\r\n?/g, "\n").trim();
  if (!written) return refuse("textMissing");
  return written.length > longestText ? refuse("textTooLong") : ok(written);
}

export type PaperRefusal = WriteRefusal | "dayWrong" | "objectionThere";

/** An objection on paper, as it came in. */
export interface Paper {
  /** The day on which it reached us. */
  readonly on: CalendarDay;
  /** The last day to object to the decision that was known by then; null: none was made known yet. */
  readonly until: CalendarDay | null;
}

interface PaperObjection extends Paper {
  readonly text: string;
}

/** What was decided, for an objection of a day; null while nothing was. */
export type ObjectionStanding = Pick<Paper, "until"> | null;

/**
 * An objection on paper, with a day between the first of the aanvraag and today. One of too late comes in all the same, and so does one of
 * before the decision was made known: whether its sender could know of it, a person judges (Awb art. 6:10).
 */
export function decidePaperObjection(
  text: string,
  on: CalendarDay | null,
  { first, last }: { readonly first: CalendarDay; readonly last: CalendarDay },
  standing: ObjectionStanding,
): Result<PaperObjection, PaperRefusal> {
  if (!standing) return refuse("noDecision");
  const written = asWritten(text);
  if (!written.ok) return written;
  if (!on || on < first || on > last) return refuse("dayWrong");
  return ok({ text: written.value, on, until: standing.until });
}

/** Whether two letters of a day say the same; how the lines were broken is no difference. */
export function isSameLetter(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => text.replace(/\s+/g, " ").trim().toLowerCase());
  return a === b;
}

/** Whether an objection on paper came in time; by post one may arrive a week after the last day, if it was posted before (Awb art. 6:9). */
export function cameInTime({ on, until }: Paper): "early" | "inTime" | "posted" | "late" {
  if (!until) return "early";
  if (on <= until) return "inTime";
  return on <= addDays(until, 7) ? "posted" : "late";
}

/** How the timeline names it, for resident and staff. */
export const eventOf: Readonly<Record<WrittenKind, string>> = {
  message: "wrote",
  correction: "correctionAsked",
  objection: "objected",
  complaint: "complained",
  notice_of_default: "noticeOfDefault",
};
