import { db, transaction } from "#app/platform/db.server.ts";
import type { OutboxEvent } from "#app/platform/outbox.server.ts";
import { writeMessage } from "../commands/write-message.server.ts";
import { aboutInvitation } from "../queries/about-invitation.server.ts";

/** Sends everybody of a list their link, once. Who cannot be reached, or was taken off the list meanwhile, gets nothing. */
export async function onInvitationsMade(event: OutboxEvent<{ listId: string }>, now: Date): Promise<void> {
  const { tenant, payload } = event;
  const rows = await db.appointmentInvitation.findMany({
    where: { tenant, listId: payload.listId },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  for (const { id } of rows) {
    await transaction(async (tx) => {
      const about = await aboutInvitation(tx, tenant, id, now);
      if (about) await writeMessage(tx, { ...about, tenant, kind: "invitation", intakeId: null, occasion: id, now });
    });
  }
}
