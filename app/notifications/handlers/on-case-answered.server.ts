import { transaction } from "#app/platform/db.server.ts";
import type { OutboxEvent } from "#app/platform/outbox.server.ts";
import { writeMessage } from "../commands/write-message.server.ts";
import { aboutIntake } from "../queries/about.server.ts";

/** Tells the resident that a message of ours waits for them. What it says stands on their own page only. */
export async function onCaseAnswered(
  { tenant, payload }: OutboxEvent<{ intakeId: string; messageId: string }>,
  now: Date,
): Promise<void> {
  await transaction(async (tx) => {
    const about = await aboutIntake(tx, tenant, payload.intakeId);
    if (!about) return;
    const occasion = payload.messageId;
    await writeMessage(tx, { ...about, tenant, kind: "caseAnswered", occasion, code: undefined, now });
  });
}
