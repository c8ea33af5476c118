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
  const written = text.replace(/\r\n?/g, "\n").trim();
  if (!written) return refuse("textMissing");
  return written.length > longestText ? refuse("textTooLong") : ok(written);
}

export type PaperRefusal = WriteRefusal | "dayWrong";

interface PaperObjection {
  readonly text: string;
  /** The day on which it reached us, and the last day to object as it was known when it was entered. */
  readonly on: CalendarDay;
  readonly until: CalendarDay;
}

/** An objection on paper: by the same rules, with a day between the first of the aanvraag and today. One of too late comes in all the same. */
export function decidePaperObjection(
  text: string,
  on: CalendarDay | null,
  { first, last }: { readonly first: CalendarDay; readonly last: CalendarDay },
  standing: CaseStanding,
): Result<PaperObjection, PaperRefusal> {
  const until = standing.terms?.objectionUntil;
  const written = decideWriting("objection", text, standing);
  if (!written.ok) return written;
  if (!until) return refuse("noDecision");
  if (!on || on < first || on > last) return refuse("dayWrong");
  return ok({ text: written.value, on, until });
}

/** Whether an objection on paper came in time; by post one may arrive a week after the last day, if it was posted before (Awb art. 6:9). */
export function cameInTime({ on, until }: Pick<PaperObjection, "on" | "until">): "inTime" | "posted" | "late" {
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
