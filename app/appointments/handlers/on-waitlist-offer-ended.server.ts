import type { OutboxEvent } from "#app/platform/outbox.server.ts";
import { endOffer } from "../commands/answer-offer.server.ts";

/** The time to answer is over. */
export async function onWaitlistOfferEnded(
  { tenant, payload }: OutboxEvent<{ readonly entryId: string; readonly appointmentId: string }>,
  at: Date,
): Promise<void> {
  await endOffer({ tenant, ...payload, now: at });
}
