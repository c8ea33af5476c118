import type { OutboxEvent } from "#app/platform/outbox.server.ts";
import { tellAboutIntake } from "../commands/tell-about-intake.server.ts";

/** Tells the resident that it takes longer (Awb art. 4:14). Each time is told once. */
export async function onDecisionDelayed(
  { tenant, payload }: OutboxEvent<{ intakeId: string; to?: string }>,
  now: Date,
): Promise<void> {
  await tellAboutIntake({
    tenant,
    intakeId: payload.intakeId,
    kind: "decisionDelayed",
    occasion: payload.to ?? "",
    now,
  });
}
