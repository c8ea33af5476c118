import type { OutboxEvent } from "#app/platform/outbox.server.ts";
import { sendMessage } from "../commands/send-message.server.ts";

export async function onMessageQueued(event: OutboxEvent<{ messageId: string }>, now: Date): Promise<void> {
  await sendMessage({ tenant: event.tenant, id: event.payload.messageId, now });
}
