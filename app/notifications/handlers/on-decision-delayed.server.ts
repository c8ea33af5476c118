import { transaction } from "#app/platform/db.server.ts";
import type { OutboxEvent } from "#app/platform/outbox.server.ts";
import { writeMessage } from "../commands/write-message.server.ts";
import { aboutIntake } from "../queries/about.server.ts";

/** Tells the resident that it takes longer (Awb art. 4:14). Each time is told once. */
export async function onDecisionDelayed(
  { tenant, payload }: OutboxEvent<{ intakeId: string; to?: string }>,
  now: Date,
): Promise<void> {
  await transaction(async (tx) => {
    const about = await aboutIntake(tx, tenant, payload.intakeId);
    if (!about) return;
    await writeMessage(tx, {
      ...about,
      tenant,
      kind: "decisionDelayed",
      occasion: payload.to ?? "",
      code: undefined,
      now,
    });
  });
}
