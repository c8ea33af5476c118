import type { CalendarDay } from "#app/kernel/day.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { type DecisionKind, decisionKinds, type TermRefusal, workable } from "./decide-term.ts";
import type { Change, IntakeState } from "./intake-row.ts";

/** On which article each kind of decision can rest; the words are `queue:decisionGrounds`. */
export const decisionGrounds = {
  toekenning: ["pw11", "pw35", "pw36", "pw36b", "bbz", "ioaw", "ioaz", "local"],
  afwijzing: [
    ...["pw11", "pw13", "pw15", "pw17", "pw31", "pw32", "pw33", "pw34", "pw35", "pw36", "pw36b"],
    ...["bbz", "ioaw", "ioaz", "local"],
  ],
  buiten_behandeling: ["awb4_5"],
} as const satisfies Readonly<Record<DecisionKind, readonly string[]>>;

/** How often an amount is paid. */
export const amountPers = ["month", "once"] as const;

export type OutcomeRefusal =
  | TermRefusal
  | "groundWrong"
  | "reasoningMissing"
  | "startMissing"
  | "startReasonMissing"
  | "amountWrong"
  | "perMissing"
  | "leaveAsideEarly"
  | "leaveAsideOver"
  | "letterWithoutGround"
  | "letterWithoutReasoning"
  | "letterWithoutClause"
  | "letterWithoutReplaced"
  | "correctionReasonMissing";

/** A decision as a colleague typed it. */
export interface AskedDecision {
  readonly kind: string;
  readonly ground: string;
  /** Why, in words for the resident (Awb art. 3:46). */
  readonly reasoning: string;
  readonly start: CalendarDay | null;
  readonly startReason: string;
  /** "1.234,56"; empty when it is not known yet. */
  readonly amount: string;
  readonly per: string;
  /** Of a correction: why, in words for the resident. */
  readonly correctionReason?: string;
  /** Why it is otherwise than the check said: from the list, and in words for colleagues. */
  readonly deviation?: string;
  readonly deviationText?: string;
}

/** A decision with everything that the law wants to know of it. */
export interface SettledDecision {
  readonly kind: DecisionKind;
  readonly ground: string;
  readonly reasoning: string;
  /** Of a toekenning: from which day. */
  readonly start: CalendarDay | null;
  readonly startReason: string;
  readonly amount: { readonly cents: number; readonly per: (typeof amountPers)[number] } | null;
  /** Of a correction: why the decision before it did not stand. */
  readonly correctionReason?: string;
}

/** The days that a decision is held against. */
export interface DaysKnown {
  readonly today: CalendarDay;
  /** Until when this aanvraag can be left aside (Awb art. 4:5 lid 4); null when nothing was asked, or that term still runs. */
  readonly leaveAsideBy: CalendarDay | null;
}

/** Reads what a colleague decides; the letter comes after it. */
export function settleDecision(
  intake: IntakeState,
  asked: AskedDecision,
  days: DaysKnown,
): Result<SettledDecision, OutcomeRefusal> {
  const kind = decisionKinds.find((one) => one === asked.kind);
  const not = kind ? firstRefusal(intake, kind, days) : (workable(intake) ?? "decisionMissing");
  return not || !kind ? refuse(not ?? "decisionMissing") : settleOutcome(intake, kind, asked, days);
}

/** What both a first decision and a correction must say. */
export function settleOutcome(
  intake: IntakeState,
  kind: DecisionKind,
  asked: AskedDecision,
  days: DaysKnown,
): Result<SettledDecision, OutcomeRefusal> {
  const { ground } = asked;
  if (!ground) return refuse("groundMissing");
  if (!decisionGrounds[kind].some((one) => one === ground)) return refuse("groundWrong");
  const reasoning = asked.reasoning.trim();
  if (!reasoning) return refuse("reasoningMissing");
  if (kind !== "toekenning") return ok({ kind, ground, reasoning, start: null, startReason: "", amount: null });
  const wrongStart = startRefusal(intake.melddatum, asked, days.today);
  if (wrongStart) return refuse(wrongStart);
  const amount = readAmount(asked);
  if (amount === "amountWrong" || amount === "perMissing") return refuse(amount);
  return ok({ kind, ground, reasoning, start: asked.start, startReason: asked.startReason.trim(), amount });
}

/** Why this cannot be the first decision on this intake today; null when it can. */
export function firstRefusal(intake: IntakeState, kind: DecisionKind, days: DaysKnown): OutcomeRefusal | null {
  const not = workable(intake);
  if (not) return not;
  if (!intake.nextStates.includes(`decided_${kind}`)) return "stateNotAllowed";
  return kind === "buiten_behandeling" ? leaveAsideRefusal(days) : null;
}

/** Leaving aside waits for the term of what was asked, and comes within four weeks after it (Awb art. 4:5 lid 4). */
export function leaveAsideRefusal(days: DaysKnown): "leaveAsideEarly" | "leaveAsideOver" | null {
  if (!days.leaveAsideBy) return "leaveAsideEarly";
  return days.today > days.leaveAsideBy ? "leaveAsideOver" : null;
}

/** From the melddatum; earlier only when something about this person asks for it (Participatiewet art. 44 lid 5), later than today only with a reason. */
function startRefusal(
  melddatum: CalendarDay,
  { start, startReason }: AskedDecision,
  today: CalendarDay,
): OutcomeRefusal | null {
  if (!start) return "startMissing";
  const usual = start >= melddatum && start <= today;
  return usual || startReason.trim() ? null : "startReasonMissing";
}

function readAmount({ amount, per }: AskedDecision): SettledDecision["amount"] | "amountWrong" | "perMissing" {
  const typed = amount.replace(/[€\s]/g, "");
  if (!typed) return null;
  const parts = /^(\d{1,3}(?:\.\d{3})+|\d{1,7})(?:,(\d{2}))?$/.exec(typed);
  const cents = parts ? Number((parts[1] ?? "").replaceAll(".", "")) * 100 + Number(parts[2] ?? 0) : 0;
  if (cents === 0) return "amountWrong";
  const often = amountPers.find((one) => one === per);
  return often ? { cents, per: often } : "perMissing";
}

/** What a letter must hold, in the words of the texts. */
export interface LetterNeeds {
  /** The article: "Participatiewet, artikel 11". */
  readonly cite: string;
  /** Where an objection goes. */
  readonly objectionTo: string;
  /** The day of the decision that this one takes the place of, in words. */
  readonly replaces?: string;
}

const flat = (text: string) => text.replace(/\s+/g, " ").trim().toLowerCase();

/** A letter tells the ground and the reasons (Awb art. 3:46), and how, until when and where to object (art. 3:45). */
export function letterRefusal(letter: string, reasoning: string, needs: LetterNeeds): OutcomeRefusal | null {
  const text = flat(letter);
  if (!text) return "letterMissing";
  if (!text.includes(flat(needs.cite))) return "letterWithoutGround";
  if (!text.includes(flat(reasoning))) return "letterWithoutReasoning";
  if (needs.replaces && !text.includes(flat(needs.replaces))) return "letterWithoutReplaced";
  const clause = /bezwaar/.test(text) && /(6|zes) weken/.test(text) && text.includes(flat(needs.objectionTo));
  return clause ? null : "letterWithoutClause";
}

/** A person decided: this ends the aanvraag. */
export function decidedChange({ kind }: Pick<SettledDecision, "kind">): Change {
  return {
    set: { state: `decided_${kind}`, waitingSince: null },
    event: { kind: "decided", data: { outcome: `decided_${kind}` } },
  };
}
