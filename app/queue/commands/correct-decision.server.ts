import { refuse } from "#app/kernel/result.ts";
import { correctedChange, settleCorrection } from "../core/correct-decision.ts";
import { lastDecision } from "../queries/decision.server.ts";
import { type DecideAsk, takeDecision } from "./take-decision.server.ts";

/**
 * A colleague corrects a decision: a new one takes its place, with a letter and six weeks to object of its own. The one before it stays, for
 * colleagues and, when it was made known, for the resident.
 */
export async function correctDecision(ask: DecideAsk) {
  const last = await lastDecision(ask.staff.tenant, ask.reference);
  return takeDecision(ask, {
    settle: last ? settleCorrection : () => refuse("stateNotAllowed"),
    change: correctedChange,
    correction: last ? last.correction + 1 : 0,
    replaced: last?.decidedOn,
  });
}
