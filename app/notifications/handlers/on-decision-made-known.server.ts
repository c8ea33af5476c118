import { transaction } from "#app/platform/db.server.ts";
import type { OutboxEvent } from "#app/platform/outbox.server.ts";
import { writeMessage } from "../commands/write-message.server.ts";
import { aboutIntake } from "../queries/about.server.ts";

/**
 * Tells the resident that there is a decision to read, and that one may object. What was decided stands on their own page, and in the letter
 * when it is made known by post.
 */
export async function onDecisionMadeKnown(
  { tenant, payload }: OutboxEvent<{ intakeId: string; correction?: number }>,
  now: Date,
): Promise<void> {
  await transaction(async (tx) => {
    const about = await aboutIntake(tx, tenant, payload.intakeId);
    if (!about) return;
    const { intakeId, correction = 0 } = payload;
    const where = { tenant_intakeId_correction: { tenant, intakeId, correction } };
    const decision = await tx.intakeDecision.findUnique({ where, select: { channel: true } });
    const alsoByPost = decision?.channel === "post";
    const occasion = correction === 0 ? "" : `correction:${correction}`;
    await writeMessage(tx, { ...about, tenant, kind: "decisionKnown", occasion, code: undefined, alsoByPost, now });
  });
}
