import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { may, type Staff } from "#app/identity/contract.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { transaction } from "#app/platform/db.server.ts";
import { appointmentGround } from "./confirm-appointment.server.ts";
import { fileOf } from "./invite.server.ts";

/** Takes an invitation back: its link says so from now on. `used` when an appointment came of it meanwhile; that one stays. */
export async function withdrawInvitation({
  staff,
  id,
  now,
}: {
  readonly staff: Staff;
  readonly id: string;
  readonly now: Date;
}): Promise<Result<null, "notFound" | "used">> {
  const { tenant } = staff;
  return transaction(async (tx) => {
    const row = await tx.appointmentInvitation.findUnique({ where: { tenant_id: { tenant, id } } });
    if (!row || !may(staff, "appointment.work", fileOf(tenant, row.location))) return refuse("notFound");
    const where = { tenant, id, usedAt: null, withdrawnAt: null };
    const { count } = await tx.appointmentInvitation.updateMany({ where, data: { withdrawnAt: now } });
    if (count === 0) return row.withdrawnAt ? ok(null) : refuse("used");
    await recordAudit(tx, {
      ...{ tenant, actor: { kind: "staff", id: staff.id }, action: "invitation.withdrawn", subject: id },
      ...{ ground: appointmentGround, at: now },
    });
    return ok(null);
  });
}
