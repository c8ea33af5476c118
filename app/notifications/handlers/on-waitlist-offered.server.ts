import { transaction } from "#app/platform/db.server.ts";
import type { OutboxEvent } from "#app/platform/outbox.server.ts";
import { writeAppointmentMessage } from "../commands/write-appointment-message.server.ts";
import { aboutOffer } from "../queries/about-appointment.server.ts";

/** Tells who waits longest that an earlier time is theirs for a while; a colleague calls them too. */
export async function onWaitlistOffered(
  { tenant, payload }: OutboxEvent<{ readonly entryId: string }>,
  now: Date,
): Promise<void> {
  await transaction(async (tx) => {
    const offer = await aboutOffer(tx, tenant, payload.entryId);
    if (!offer || offer.until <= now) return;
    await writeAppointmentMessage(tx, { ...offer, tenant, kind: "waitlistOffer", occasion: "", now });
  });
}
