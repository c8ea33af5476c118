import type { OutboxEvent } from "#app/platform/outbox.server.ts";
import { offerKeptTime } from "../commands/offer-kept-time.server.ts";

/** Somebody did not take what was offered: the next is asked. */
export async function onWaitlistTimeKept(
  { tenant, payload }: OutboxEvent<{ readonly appointmentId: string }>,
  at: Date,
): Promise<void> {
  await offerKeptTime({ tenant, id: payload.appointmentId, now: at });
}
