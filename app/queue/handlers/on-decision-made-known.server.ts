import type { OutboxEvent } from "#app/platform/outbox.server.ts";
import { handOverDecision } from "../commands/hand-over-decision.server.ts";

/** A decision was made known: the system that pays or keeps the cases gets it too. */
export async function onDecisionToHandOver(
  { tenant, payload }: OutboxEvent<{ intakeId: string; correction?: number }>,
  now: Date,
): Promise<void> {
  await handOverDecision({ tenant, intakeId: payload.intakeId, correction: payload.correction ?? 0, now });
}
