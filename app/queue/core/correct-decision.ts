import { ok, type Result, refuse } from "#app/kernel/result.ts";
import {
  type AskedDecision,
  type DaysKnown,
  leaveAsideRefusal,
  type OutcomeRefusal,
  type SettledDecision,
  settleOutcome,
} from "./decide-outcome.ts";
import { type DecisionKind, decisionKinds, type TermRefusal } from "./decide-term.ts";
import { type Change, type IntakeState, isDecided } from "./intake-row.ts";

/** Why the decision on this intake cannot be corrected; null when it can. */
export function correctable(intake: IntakeState): TermRefusal | null {
  if (intake.kind !== "aanvraag") return "notAnAanvraag";
  if (intake.joinedTo) return "joined";
  return isDecided(intake.state) ? null : "stateNotAllowed";
}

/** Why the decision cannot be replaced by one of this kind today; null when it can. */
export function correctionRefusal(intake: IntakeState, kind: DecisionKind, days: DaysKnown): OutcomeRefusal | null {
  const leftAside = kind === "buiten_behandeling" && intake.state !== `decided_${kind}`;
  return correctable(intake) ?? (leftAside ? leaveAsideRefusal(days) : null);
}

/** Reads how a colleague corrects a decision. It may be of the same kind: then its ground, its reasons or its amount were wrong. */
export function settleCorrection(
  intake: IntakeState,
  asked: AskedDecision,
  days: DaysKnown,
): Result<SettledDecision, OutcomeRefusal> {
  const not = correctable(intake);
  if (not) return refuse(not);
  const correctionReason = asked.correctionReason?.trim();
  if (!correctionReason) return refuse("correctionReasonMissing");
  const kind = decisionKinds.find((one) => one === asked.kind);
  if (!kind) return refuse("decisionMissing");
  const late = correctionRefusal(intake, kind, days);
  if (late) return refuse(late);
  const outcome = settleOutcome(intake, kind, asked, days);
  return outcome.ok ? ok({ ...outcome.value, correctionReason }) : outcome;
}

/** The one before it stays; from now on this is what was decided. */
export function correctedChange({ kind }: Pick<SettledDecision, "kind">): Change {
  const state = `decided_${kind}`;
  return { set: { state, waitingSince: null }, event: { kind: "corrected", data: { outcome: state } } };
}
