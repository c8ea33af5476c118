import { ok, type Result, refuse } from "#app/kernel/result.ts";

export const verdictsOnChoice = ["approved", "refused", "withdrawn"] as const;
export type VerdictOnChoice = (typeof verdictsOnChoice)[number];

export type ChoiceRefusal = "ownProposal" | "notOwnProposal" | "alreadyDecided" | "changedMeanwhile" | "reasonMissing";

interface Proposal {
  readonly state: string;
  readonly proposer: string;
}

interface Decision {
  readonly to: VerdictOnChoice;
  readonly by: string;
  readonly reason: string;
  /** Number of the last approval that the colleague had in view, beside which they read the proposal. */
  readonly seen: number;
}

/** Another colleague than the proposer approves, or refuses with a reason; the proposer may only take it back. */
export function decideChoice(
  { state, proposer }: Proposal,
  { to, by, reason, seen }: Decision,
  lastRevision: number,
): Result<{ readonly revision: number | null }, ChoiceRefusal> {
  if (state !== "proposed") return refuse("alreadyDecided");
  if (to === "withdrawn") return proposer === by ? ok({ revision: null }) : refuse("notOwnProposal");
  if (proposer === by) return refuse("ownProposal");
  if (to === "refused") return reason.trim() ? ok({ revision: null }) : refuse("reasonMissing");
  return seen === lastRevision ? ok({ revision: lastRevision + 1 }) : refuse("changedMeanwhile");
}
