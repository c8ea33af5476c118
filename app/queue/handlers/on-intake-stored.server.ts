import type { OutboxEvent } from "#app/platform/outbox.server.ts";
import { handOutByRules } from "../commands/hand-out-by-rules.server.ts";

/** Something new came in: where a rule of the Werkplein hands out by itself, somebody has it at once. */
export async function onIntakeToHandOut(
  { tenant, payload }: OutboxEvent<{ intakeId: string }>,
  now: Date,
): Promise<void> {
  await handOutByRules(tenant, now, payload.intakeId);
}
