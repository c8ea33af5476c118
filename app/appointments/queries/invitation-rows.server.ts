import { unsealJson } from "#app/platform/crypto.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { InvitationContent } from "../core/invitation.ts";

/** An invitation, with who it is for. Only a command that writes down who looks may show it. */
export interface InvitationRow extends InvitationContent {
  readonly id: string;
  readonly listId: string | null;
  readonly service: string;
  readonly location: string | null;
  readonly language: string;
  readonly interpreterLanguage: string | null;
  readonly createdAt: Date;
  readonly validUntil: Date;
  readonly usedAt: Date | null;
  readonly withdrawnAt: Date | null;
  /** Number of the appointment that came of it. */
  readonly appointment: string | null;
}

/** More than anybody looks through: what is older is found by its list. */
const shownAtMost = 200;

/** Those at these locations, or at any, the newest first. */
export async function invitationRows(
  tx: Tx,
  tenant: string,
  { locations, listId }: { readonly locations: readonly string[]; readonly listId?: string },
): Promise<readonly InvitationRow[]> {
  const rows = await tx.appointmentInvitation.findMany({
    where: { tenant, OR: [{ location: null }, { location: { in: [...locations] } }], ...(listId && { listId }) },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: shownAtMost,
  });
  const ids = rows.flatMap(({ appointmentId }) => appointmentId ?? []);
  const booked = await tx.appointment.findMany({
    where: { tenant, id: { in: ids } },
    select: { id: true, reference: true },
  });
  return rows.map(({ content, appointmentId, ...row }) => ({
    ...row,
    ...unsealJson<InvitationContent>(`appointment-invitation:${tenant}:${row.id}`, content),
    appointment: booked.find(({ id }) => id === appointmentId)?.reference ?? null,
  }));
}
