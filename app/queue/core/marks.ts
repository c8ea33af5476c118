import type { IntakeState } from "./intake-row.ts";

/** What stands out about an intake, on its line and on its page. */
export type Mark =
  | "crisis"
  | "soon"
  | "message"
  | "toAgree"
  | "unmet"
  | "brings"
  | "toConfirm"
  | "shielded"
  | "duplicate"
  | "incomplete"
  | "goingOn";

export type Marked = Pick<IntakeState, "kind" | "urgency" | "toConfirm" | "shielded"> & {
  /** Whether the further questions were answered; only a melding has them. */
  readonly completed: boolean;
  /** Whether the resident still goes on with them; left out where that is not known. */
  readonly goingOn?: boolean;
  /** Whether another open intake may be of the same person; a page says so itself, with the reason. */
  readonly duplicate?: boolean;
  /** Whether a working day went by without an appointment; only an open melding needs one. */
  readonly unmet?: boolean;
  /** Whether the resident said to bring papers along; the page of a person shows it itself. */
  readonly brings?: boolean;
  /** Whether the resident wrote something that nobody read yet; the page of a person shows it itself. */
  readonly message?: boolean;
  /** Whether a decision waits for a second colleague; the page of a person shows it itself. */
  readonly toAgree?: boolean;
};

/** The marks of an intake, the most pressing first. */
export function marksOf({
  kind,
  urgency,
  toConfirm,
  shielded,
  completed,
  goingOn,
  duplicate,
  unmet,
  brings,
  message,
  toAgree,
}: Marked): Mark[] {
  const marks: Mark[] = urgency === "normal" ? [] : [urgency];
  if (message) marks.push("message");
  if (toAgree) marks.push("toAgree");
  if (unmet) marks.push("unmet");
  if (brings) marks.push("brings");
  if (toConfirm) marks.push("toConfirm");
  if (shielded) marks.push("shielded");
  if (duplicate) marks.push("duplicate");
  if (kind === "melding" && !completed) marks.push(goingOn ? "goingOn" : "incomplete");
  return marks;
}
