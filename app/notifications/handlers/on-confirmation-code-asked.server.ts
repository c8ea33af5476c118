import { transaction } from "#app/platform/db.server.ts";
import type { OutboxEvent } from "#app/platform/outbox.server.ts";
import { renewConfirmation, voidConfirmations } from "../commands/issue-confirmation.server.ts";
import { writeMessage } from "../commands/write-message.server.ts";
import { chooseChannel } from "../core/choose-channel.ts";
import { aboutReference } from "../queries/about.server.ts";

/**
 * A new code to confirm with was asked for. Nothing happens when there is no such intake, or nothing left to confirm.
 * Without a safe address the old code is void and no new one is made: the intake stays stored, and waits for the desk.
 */
export async function onConfirmationCodeAsked(
  event: OutboxEvent<{ reference: string; askId: string }>,
  now: Date,
): Promise<void> {
  const { tenant, payload } = event;
  await transaction(async (tx) => {
    const about = await aboutReference(tx, tenant, payload.reference);
    if (!about) return;
    if (!chooseChannel("confirmation", about.contact)) return voidConfirmations(tx, tenant, about.intakeId, now);
    const code = await renewConfirmation(tx, tenant, about.intakeId, payload.askId, now);
    if (code) await writeMessage(tx, { ...about, tenant, kind: "confirmation", occasion: code, code, now });
  });
}
