import type { OutboxEvent } from "#app/platform/outbox.server.ts";
import { tellAboutIntake } from "../commands/tell-about-intake.server.ts";

/** Tells the resident that a message of ours waits for them. What it says stands on their own page only. */
export async function onCaseAnswered(
  { tenant, payload }: OutboxEvent<{ intakeId: string; messageId: string }>,
  now: Date,
): Promise<void> {
  await tellAboutIntake({ tenant, intakeId: payload.intakeId, kind: "caseAnswered", occasion: payload.messageId, now });
}
