import type { OutboxEvent } from "#app/platform/outbox.server.ts";
import { askToCall } from "../commands/ask-to-call.server.ts";

/** What had to be told about an appointment reached nobody. */
export async function onMessageUndelivered(
  { tenant, payload }: OutboxEvent<{ readonly appointmentId: string; readonly why: "messageFailed" | "notSafe" }>,
  at: Date,
): Promise<void> {
  await askToCall({ tenant, ...payload, now: at });
}
