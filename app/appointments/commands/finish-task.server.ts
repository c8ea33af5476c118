import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { may, type Staff } from "#app/identity/contract.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { transaction } from "#app/platform/db.server.ts";
import { staffAppointment } from "../queries/staff-appointment.server.ts";
import { appointmentGround } from "./confirm-appointment.server.ts";

export interface FinishTask {
  readonly staff: Staff;
  readonly id: string;
  readonly now: Date;
}

/** Work about an appointment is done. Pressed twice it is done once, by who was first. */
export async function finishTask({ staff, id, now }: FinishTask): Promise<Result<null, "notFound">> {
  const { tenant } = staff;
  return transaction(async (tx): Promise<Result<null, "notFound">> => {
    const [task] = await tx.$queryRaw<{ reference: string }[]>`
      select a.reference from appointment_task t join appointment a on a.tenant = t.tenant and a.id = t.appointment_id
      where t.tenant = ${tenant} and t.id = ${id}::uuid`;
    const row = task && (await staffAppointment(tx, tenant, task.reference));
    if (!row || !may(staff, "appointment.work", row)) return refuse("notFound");
    const { count } = await tx.appointmentTask.updateMany({
      where: { tenant, id, doneAt: null },
      data: { doneAt: now, doneBy: staff.id },
    });
    if (count === 0) return ok(null);
    const actor = { kind: "staff", id: staff.id } as const;
    const ground = appointmentGround;
    await recordAudit(tx, { tenant, actor, action: "appointment.taskDone", subject: row.id, ground, at: now });
    return ok(null);
  });
}

/** Somebody heard that there is an earlier time. The list has shown that this colleague may call them. Pressed twice it is done once. */
export async function finishOfferCall({ staff, id, now }: FinishTask): Promise<boolean> {
  const { tenant } = staff;
  return transaction(async (tx) => {
    const done = await tx.appointmentTask.updateManyAndReturn({
      where: { tenant, id, kind: "offerByPhone", doneAt: null },
      data: { doneAt: now, doneBy: staff.id },
    });
    const subject = done[0]?.entryId;
    if (!subject) return true;
    const actor = { kind: "staff", id: staff.id } as const;
    await recordAudit(tx, { tenant, actor, action: "waitlist.called", subject, ground: appointmentGround, at: now });
    return true;
  });
}
