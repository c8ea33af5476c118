import type { OutboxEvent } from "#app/platform/outbox.server.ts";
import { offerKeptTime } from "../commands/offer-kept-time.server.ts";

/** A time that came free, by cancelling or moving, goes first to who waits for it. */
export async function onTimeGivenBack(
  { tenant, payload }: OutboxEvent<{ readonly keptId?: string | null }>,
  at: Date,
): Promise<void> {
  if (payload.keptId) await offerKeptTime({ tenant, id: payload.keptId, now: at });
}
