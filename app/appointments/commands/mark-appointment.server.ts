import { randomUUID } from "node:crypto";
import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { may, type Staff } from "#app/identity/contract.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { type AppointmentMark, decideMark, type Marked } from "../core/decide-mark.ts";
import { staffAppointment } from "../queries/staff-appointment.server.ts";
import { writeAppointmentEvent } from "./appointment-event.server.ts";
import { appointmentGround } from "./confirm-appointment.server.ts";

export interface MarkAppointment {
  readonly staff: Staff;
  readonly reference: string;
  /** The version in view: nobody overwrites what they have not seen. */
  readonly version: number;
  readonly mark: AppointmentMark;
  readonly now: Date;
}

export type MarkRefusal = "notFound" | "changedMeanwhile" | "notNow" | "tooEarly";

/** Notes that somebody came or did not, who they are, that it is done, or that the interpreter cancelled. */
export async function markAppointment(ask: MarkAppointment): Promise<Result<{ readonly id: string }, MarkRefusal>> {
  const { staff, mark, now } = ask;
  const { tenant } = staff;
  return transaction(async (tx): Promise<Result<{ readonly id: string }, MarkRefusal>> => {
    const row = await staffAppointment(tx, tenant, ask.reference);
    if (!row || !may(staff, "appointment.work", row)) return refuse("notFound");
    if (row.version !== ask.version) return refuse("changedMeanwhile");
    const marked = decideMark(row, mark, now);
    if (!marked.ok) return marked;
    await write(tx, ask, row.id, marked.value);
    await writeAppointmentEvent(tx, { tenant, id: row.id, kind: mark, actor: staff.id, at: now });
    await enqueue(tx, { type: "appointment.marked", version: 1, tenant, payload: { appointmentId: row.id } });
    const actor = { kind: "staff", id: staff.id } as const;
    await recordAudit(tx, {
      ...{ tenant, actor, action: "appointment.marked", subject: row.id, ground: appointmentGround, at: now },
      data: { mark },
    });
    return ok({ id: row.id });
  });
}

async function write(tx: Tx, { staff, now }: MarkAppointment, id: string, marked: Marked): Promise<void> {
  const { tenant } = staff;
  const { status, identityCheckedAt, partnerCame, task, endsCall } = marked;
  await tx.appointment.update({
    where: { tenant_id: { tenant, id } },
    data: { status, identityCheckedAt, partnerCame, updatedAt: now, version: { increment: 1 } },
  });
  if (task)
    await tx.$executeRaw`
      insert into appointment_task (tenant, id, kind, appointment_id, due_on, created_at)
      values (${tenant}, ${randomUUID()}::uuid, ${task.kind}, ${id}::uuid, ${task.dueOn}::date, ${now}) on conflict do nothing`;
  if (endsCall)
    await tx.appointmentTask.updateMany({
      where: { tenant, appointmentId: id, kind: "noShow", doneAt: null },
      data: { doneAt: now, doneBy: staff.id },
    });
}
