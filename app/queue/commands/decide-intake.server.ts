import { decidedChange, settleDecision } from "../core/decide-outcome.ts";
import { type DecideAsk, takeDecision } from "./take-decision.server.ts";

/** A colleague decides on an aanvraag. What is decided stays; the resident knows of it only once it is made known. */
export async function decideIntake(ask: DecideAsk) {
  return takeDecision(ask, { settle: settleDecision, change: decidedChange, correction: 0 });
}
