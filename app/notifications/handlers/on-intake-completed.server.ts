import { transaction } from "#app/platform/db.server.ts";
import type { OutboxEvent } from "#app/platform/outbox.server.ts";
import { writeMessage } from "../commands/write-message.server.ts";
import { aboutIntake } from "../queries/about.server.ts";

/** Tells the resident that the further answers are in too; not when everything was sent at once, as one message then says it all. */
export async function onIntakeCompleted(event: OutboxEvent<{ intakeId: string }>, now: Date): Promise<void> {
  const { tenant, payload } = event;
  await transaction(async (tx) => {
    const about = await aboutIntake(tx, tenant, payload.intakeId);
    if (!about?.completedAt || about.completedAt.getTime() === about.receivedAt.getTime()) return;
    await writeMessage(tx, { ...about, tenant, kind: "completed", occasion: "", code: undefined, now });
  });
}
