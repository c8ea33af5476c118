import { ok, type Result, refuse } from "#app/kernel/result.ts";
import type { Verdict } from "#app/rules/contract.ts";
import type { DecisionKind } from "./decide-term.ts";

/** Why a colleague decided otherwise than the check said; the words are `queue:advice.reasons`. Rules improve by them. */
export const deviationReasons = [
  "judgement",
  "answerWrong",
  "changedSince",
  "notAsked",
  "ruleWrong",
  "figureWrong",
  "other",
] as const;
export type DeviationReason = (typeof deviationReasons)[number];

export type DeviationRefusal = "deviationReasonMissing" | "deviationTextMissing";

/** What the check says of the scheme that was asked for. */
export interface Advised {
  readonly regeling: string;
  readonly verdict: Verdict;
}

/** Why it was decided otherwise: from the list, and in words. */
export interface Deviation {
  readonly reason: DeviationReason;
  readonly text: string;
}

/** Whether somebody decided otherwise than the check said. What it leaves open, and an aanvraag that is left aside, differ from nothing. */
export function differs(verdict: Verdict, kind: DecisionKind): boolean {
  return (verdict === "yes" && kind === "afwijzing") || (verdict === "no" && kind === "toekenning");
}

/** The reason is asked only where they differ; what was typed for nothing is not kept. */
export function settleDeviation(
  advised: Advised | null,
  kind: DecisionKind,
  asked: { readonly deviation?: string; readonly deviationText?: string },
): Result<Deviation | null, DeviationRefusal> {
  if (!advised || !differs(advised.verdict, kind)) return ok(null);
  const reason = deviationReasons.find((one) => one === asked.deviation);
  if (!reason) return refuse("deviationReasonMissing");
  const text = asked.deviationText?.trim();
  return text ? ok({ reason, text }) : refuse("deviationTextMissing");
}
