import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { gemeentenOf, type Staff } from "#app/identity/contract.ts";
import { transaction } from "#app/platform/db.server.ts";
import { werkpleinById } from "#app/werkpleinen/contract.ts";
import { type InvitationRow, invitationRows } from "../queries/invitation-rows.server.ts";
import { appointmentGround } from "./confirm-appointment.server.ts";

/**
 * The invitations that a colleague may see, with their names, once it is written down that they looked: the last ones, or those of one list.
 * Nothing is written when there is nobody to see.
 */
export async function openInvitations(
  staff: Staff,
  { listId, now }: { readonly listId?: string; readonly now: Date },
): Promise<readonly InvitationRow[]> {
  const { tenant } = staff;
  const gemeenten = gemeentenOf(staff);
  const theirs = werkpleinById(tenant).locations.filter(({ gemeente }) => gemeenten?.includes(gemeente) !== false);
  const locations = theirs.map(({ id }) => id);
  return transaction(async (tx) => {
    const rows = await invitationRows(tx, tenant, { locations, ...(listId && { listId }) });
    if (rows.length > 0)
      await recordAudit(tx, {
        ...{
          tenant,
          actor: { kind: "staff", id: staff.id },
          action: "invitation.listViewed",
          ground: appointmentGround,
        },
        ...{ data: { count: rows.length, roles: staff.roles }, ...(listId && { subject: listId }), at: now },
      });
    return rows;
  });
}
