import type { OutboxEvent } from "#app/platform/outbox.server.ts";
import { tellAboutIntake } from "../commands/tell-about-intake.server.ts";

/** Tells the resident that the term stands still (Awb art. 4:15 lid 3). Why and how long stands on their own page. */
export async function onDecisionPaused(
  { tenant, payload }: OutboxEvent<{ intakeId: string; requestId: string }>,
  now: Date,
): Promise<void> {
  await tellAboutIntake({
    tenant,
    intakeId: payload.intakeId,
    kind: "decisionPaused",
    occasion: payload.requestId,
    now,
  });
}
