import { transaction } from "#app/platform/db.server.ts";
import type { OutboxEvent } from "#app/platform/outbox.server.ts";
import { issueConfirmation } from "../commands/issue-confirmation.server.ts";
import { writeMessage } from "../commands/write-message.server.ts";
import { chooseChannel } from "../core/choose-channel.ts";
import { aboutIntake } from "../queries/about.server.ts";

/**
 * Sends the resident the code that confirms what a helper sent, to the resident's own phone or mail.
 * Without a safe address no code is made: the intake then waits for the desk.
 */
export async function onConfirmationRequested(event: OutboxEvent<{ intakeId: string }>, now: Date): Promise<void> {
  const { tenant, payload } = event;
  await transaction(async (tx) => {
    const about = await aboutIntake(tx, tenant, payload.intakeId);
    if (!about || !chooseChannel("confirmation", about.contact)) return;
    const code = await issueConfirmation(tx, tenant, about.intakeId, now);
    if (code) await writeMessage(tx, { ...about, tenant, kind: "confirmation", occasion: code, code, now });
  });
}
