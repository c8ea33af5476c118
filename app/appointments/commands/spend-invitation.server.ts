import type { Tx } from "#app/platform/db.server.ts";

/** Uses an invitation for this appointment. @returns false when it was used before or taken back: nobody books with it twice. */
export async function spendInvitation(
  tx: Tx,
  { tenant, id, appointmentId, now }: { tenant: string; id: string; appointmentId: string; now: Date },
): Promise<boolean> {
  const { count } = await tx.appointmentInvitation.updateMany({
    where: { tenant, id, usedAt: null, withdrawnAt: null },
    data: { usedAt: now, appointmentId },
  });
  return count === 1;
}
