import type { OutboxEvent } from "#app/platform/outbox.server.ts";
import { callOffEverybody } from "../commands/cancel-session.server.ts";

/** A meeting of many does not go on: everybody who would come is called off, each by themselves. */
export async function onSessionCancelled(
  { tenant, payload }: OutboxEvent<{ readonly sessionId: string; readonly staffId: string }>,
  at: Date,
): Promise<void> {
  await callOffEverybody({ tenant, ...payload, now: at });
}
