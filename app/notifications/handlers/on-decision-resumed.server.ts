import { transaction } from "#app/platform/db.server.ts";
import type { OutboxEvent } from "#app/platform/outbox.server.ts";
import { writeMessage } from "../commands/write-message.server.ts";
import { aboutIntake } from "../queries/about.server.ts";

/** Tells the resident that the term runs again (Awb art. 4:15 lid 4). Until when stands on their own page. */
export async function onDecisionResumed(
  { tenant, payload }: OutboxEvent<{ intakeId: string; requestId: string }>,
  now: Date,
): Promise<void> {
  await transaction(async (tx) => {
    const about = await aboutIntake(tx, tenant, payload.intakeId);
    if (!about) return;
    const occasion = payload.requestId;
    await writeMessage(tx, { ...about, tenant, kind: "decisionResumed", occasion, code: undefined, now });
  });
}
