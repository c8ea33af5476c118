import type { OutboxEvent } from "#app/platform/outbox.server.ts";
import { moveWithSession } from "../commands/move-session.server.ts";

/** A meeting of many is at another time or place: everybody who comes goes along, each by themselves. */
export async function onSessionMoved(
  { tenant, payload }: OutboxEvent<{ readonly sessionId: string; readonly staffId: string }>,
  at: Date,
): Promise<void> {
  await moveWithSession({ tenant, ...payload, now: at });
}
