import { type Tx, transaction } from "#app/platform/db.server.ts";
import { enqueue, enqueueAt } from "#app/platform/outbox.server.ts";
import { decideReminder, type ReminderKind, remindersOf } from "../core/reminders.ts";
import { lockAppointment } from "./lock-appointment.server.ts";

interface OfAppointment {
  readonly tenant: string;
  readonly id: string;
  readonly now: Date;
}

/** Plans the reminders of an appointment that was made or moved. Told twice, it plans once; what was sent for another time is planned anew. */
export async function planReminders({ tenant, id, now }: OfAppointment): Promise<void> {
  await transaction(async (tx) => {
    const row = await lockAppointment(tx, tenant, { id });
    if (row?.status !== "confirmed") return;
    for (const { kind, dueAt } of remindersOf(row.startsAt, now)) {
      const fresh = await tx.$executeRaw`
        insert into appointment_reminder as r (tenant, appointment_id, kind, due_at) values (${tenant}, ${id}::uuid, ${kind}, ${dueAt})
        on conflict (tenant, appointment_id, kind) do update set due_at = excluded.due_at, done_at = null, outcome = null
        where r.due_at <> excluded.due_at`;
      if (fresh > 0) await ask(tx, tenant, id, { kind, dueAt }, dueAt);
    }
  });
}

interface Due extends OfAppointment {
  readonly kind: ReminderKind;
  readonly dueAt: Date;
}

/**
 * A reminder whose time has come: sent once (event `appointment.reminded`), and not when nobody is expected any more, when it was planned for a time that
 * is no longer the appointment's, or when it would come in the night.
 */
export async function remindNow({ tenant, id, kind, dueAt, now }: Due): Promise<void> {
  await transaction(async (tx) => {
    const row = await lockAppointment(tx, tenant, { id });
    const where = { tenant, appointmentId: id, kind, dueAt, doneAt: null };
    if (!row || (await tx.appointmentReminder.count({ where })) === 0) return;
    const decision = decideReminder({ kind, dueAt, start: row.startsAt, stands: row.status === "confirmed", now });
    if (typeof decision === "object") return ask(tx, tenant, id, { kind, dueAt }, decision.at);
    const outcome = decision === "send" ? "sent" : "skipped";
    await tx.appointmentReminder.updateMany({ where, data: { doneAt: now, outcome } });
    if (decision !== "send") return;
    const payload = { appointmentId: id, occasion: `${kind} ${dueAt.toISOString()}` };
    await enqueue(tx, { type: "appointment.reminded", version: 1, tenant, payload });
  });
}

async function ask(tx: Tx, tenant: string, id: string, { kind, dueAt }: Pick<Due, "kind" | "dueAt">, at: Date) {
  const payload = { appointmentId: id, kind, dueAt: dueAt.toISOString() };
  await enqueueAt(tx, { type: "appointment.reminderDue", version: 1, tenant, payload }, at);
}
