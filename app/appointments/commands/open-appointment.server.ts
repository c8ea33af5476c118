import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { may, type Staff } from "#app/identity/contract.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { transaction } from "#app/platform/db.server.ts";
import { type StaffAppointment, staffAppointment } from "../queries/staff-appointment.server.ts";
import { appointmentGround } from "./confirm-appointment.server.ts";

export interface OpenAppointment {
  readonly staff: Staff;
  readonly reference: string;
  readonly now: Date;
}

/**
 * Opens the page of an appointment. The line in the log is written first and committed; without it nothing is shown.
 * @returns notFound for what does not exist, is of another Werkplein or gemeente, or is shielded from this colleague.
 */
export async function openAppointment(ask: OpenAppointment): Promise<Result<StaffAppointment, "notFound">> {
  const { staff, reference, now } = ask;
  return transaction(async (tx) => {
    const row = await staffAppointment(tx, staff.tenant, reference);
    if (!row || !may(staff, "appointment.view", row)) return refuse("notFound");
    await recordAudit(tx, {
      tenant: staff.tenant,
      actor: { kind: "staff", id: staff.id },
      action: "appointment.viewed",
      subject: row.id,
      ground: appointmentGround,
      data: { roles: staff.roles },
      at: now,
    });
    return ok(row);
  });
}
