import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { correctionRefusal } from "./correct-decision.ts";
import type { DeviationRefusal } from "./decide-deviation.ts";
import { type DaysKnown, firstRefusal, type OutcomeRefusal, type SettledDecision } from "./decide-outcome.ts";
import type { DecisionKind } from "./decide-term.ts";
import type { Change, IntakeState } from "./intake-row.ts";

export type ProposalRefusal =
  | OutcomeRefusal
  | DeviationRefusal
  | "noProposal"
  | "proposalOpen"
  | "ownProposal"
  | "notOwnProposal"
  | "reasonMissing";

/** A proposal that waits for a second colleague. */
export interface OpenProposal {
  readonly kind: DecisionKind;
  readonly proposedBy: string;
  /** The number that the decision will have. */
  readonly correction: number;
}

/** One colleague proposes; nothing is decided yet. */
export function proposedChange({ kind }: Pick<SettledDecision, "kind">): Change {
  return { set: {}, event: { kind: "proposed", data: { outcome: `decided_${kind}` } } };
}

/** Another colleague agrees. What has to hold on the day of a decision has to hold on this day. */
export function approvalRefusal(
  intake: IntakeState,
  proposal: OpenProposal,
  by: string,
  next: number,
  days: DaysKnown,
): ProposalRefusal | null {
  if (proposal.correction !== next) return "noProposal";
  const not = next === 0 ? firstRefusal(intake, proposal.kind, days) : correctionRefusal(intake, proposal.kind, days);
  return not ?? (proposal.proposedBy === by ? "ownProposal" : null);
}

/** Another colleague sends it back, and says why. */
export function decideReturn(
  proposal: OpenProposal | null,
  by: string,
  reason: string,
): Result<Change, ProposalRefusal> {
  if (!proposal) return refuse("noProposal");
  if (proposal.proposedBy === by) return refuse("ownProposal");
  return reason.trim() ? ok({ set: {}, event: { kind: "proposalReturned", data: {} } }) : refuse("reasonMissing");
}

/** Who proposed takes it back. */
export function decideTakeBack(proposal: OpenProposal | null, by: string): Result<Change, ProposalRefusal> {
  if (!proposal) return refuse("noProposal");
  if (proposal.proposedBy !== by) return refuse("notOwnProposal");
  return ok({ set: {}, event: { kind: "proposalWithdrawn", data: {} } });
}
