import type { OutboxEvent } from "#app/platform/outbox.server.ts";
import { cancelOfIntake } from "../commands/cancel-of-intake.server.ts";

/** Somebody took everything back that they had told: what was planned for it goes too. */
export async function onCheckWithdrawn(
  { tenant, payload }: OutboxEvent<{ readonly intakeId: string }>,
  at: Date,
): Promise<void> {
  await cancelOfIntake({ tenant, intakeId: payload.intakeId, now: at });
}
