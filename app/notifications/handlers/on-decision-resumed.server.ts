import type { OutboxEvent } from "#app/platform/outbox.server.ts";
import { tellAboutIntake } from "../commands/tell-about-intake.server.ts";

/** Tells the resident that the term runs again (Awb art. 4:15 lid 4). Until when stands on their own page. */
export async function onDecisionResumed(
  { tenant, payload }: OutboxEvent<{ intakeId: string; requestId: string }>,
  now: Date,
): Promise<void> {
  await tellAboutIntake({
    tenant,
    intakeId: payload.intakeId,
    kind: "decisionResumed",
    occasion: payload.requestId,
    now,
  });
}
