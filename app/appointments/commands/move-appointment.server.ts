import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { movableUntil } from "../core/booking.ts";
import { writeAppointmentEvent } from "./appointment-event.server.ts";
import { closedSettled } from "./change-agenda.server.ts";
import { appointmentGround } from "./confirm-appointment.server.ts";
import { personHash } from "./hold.server.ts";
import { keepForWaitlist } from "./keep-for-waitlist.server.ts";
import { freeClaims, type LockedAppointment, lockAppointment } from "./lock-appointment.server.ts";

export interface MoveAppointment {
  readonly tenant: string;
  readonly id: string;
  /** The hold of the new time, made with `moving`. */
  readonly holdId: string;
  readonly person: string;
  /** A colleague, or null for the resident. */
  readonly staffId: string | null;
  readonly now: Date;
}

/**
 * Moves an appointment to the time that a hold keeps for it: in one transaction, so that the old time is given back only when the new
 * one is kept. The appointment stays who it is: reference, link and calendar entry. Whoever waits for the old time is asked first.
 */
export async function moveAppointment(
  ask: MoveAppointment,
): Promise<Result<{ readonly id: string }, "notFound" | "taken" | "past">> {
  const { tenant, now } = ask;
  return transaction(async (tx) => {
    const row = await lockAppointment(tx, tenant, { id: ask.id });
    if (row?.status !== "confirmed") return refuse("notFound");
    const hold = await lockAppointment(tx, tenant, { id: ask.holdId });
    if (!hold || !(await isOwn(tx, ask, row))) return refuse("notFound");
    if (hold.status !== "hold") return (await movedBefore(tx, ask)) ? ok({ id: row.id }) : refuse("taken");
    if (ask.staffId === null && !(await mayStillMove(tx, tenant, row, now))) return refuse("past");
    if (hold.startsAt <= now) return refuse("taken");
    const keptId = await takeOver(tx, tenant, row, hold, now);
    await writeAppointmentEvent(tx, {
      ...{ tenant, id: row.id, kind: "moved", actor: ask.staffId ?? "resident", at: now },
      data: { from: row.startsAt.toISOString(), to: hold.startsAt.toISOString(), hold: hold.id },
    });
    await enqueue(tx, { type: "appointment.moved", version: 1, tenant, payload: { appointmentId: row.id, keptId } });
    const actor = ask.staffId ? ({ kind: "staff", id: ask.staffId } as const) : ({ kind: "resident", id: "" } as const);
    await recordAudit(tx, {
      tenant,
      actor,
      action: "appointment.moved",
      subject: row.id,
      ground: appointmentGround,
      at: now,
    });
    return ok({ id: row.id });
  });
}

/** Whether the resident may move it themselves. A place at a meeting of many is given back, never moved. */
async function mayStillMove(tx: Tx, tenant: string, row: LockedAppointment, now: Date): Promise<boolean> {
  const { changeUntilMin } = await tx.appointmentService.findUniqueOrThrow({
    where: { tenant_code: { tenant, code: row.service } },
  });
  return row.sessionId === null && now < row.startsAt && now < movableUntil(row.startsAt, changeUntilMin);
}

/** The hold was made by this person, for this appointment. */
async function isOwn(tx: Tx, { tenant, holdId, person }: MoveAppointment, row: LockedAppointment): Promise<boolean> {
  const hash = personHash(tenant, person);
  return (
    (await tx.appointment.count({ where: { tenant, id: holdId, personHash: hash, rescheduledFrom: row.id } })) === 1
  );
}

/** Pressed twice: the first press moved it. */
async function movedBefore(tx: Tx, { tenant, id, holdId }: MoveAppointment): Promise<boolean> {
  const where = { tenant, appointmentId: id, kind: "moved", data: { path: ["hold"], equals: holdId } };
  return (await tx.appointmentEvent.count({ where })) > 0;
}

/** @returns the hold that keeps the old time for who waits for it; null when nobody does. */
async function takeOver(
  tx: Tx,
  tenant: string,
  row: LockedAppointment,
  hold: LockedAppointment,
  now: Date,
): Promise<string | null> {
  const keptId = (await claimTogether(tx, tenant, row.id, hold.id))
    ? null
    : await keepForWaitlist(tx, tenant, row, now);
  if (keptId === null) await freeClaims(tx, tenant, row);
  const claims = { where: { tenant, appointmentId: hold.id }, data: { appointmentId: row.id } };
  await tx.appointmentAllocation.updateMany(claims);
  const { startsAt, endsAt, startsLocal, location, mode, sessionId, seats, interpreter, interpreterLanguage } =
    await tx.appointment.update({
      where: { tenant_id: { tenant, id: hold.id } },
      data: { status: "expired", holdExpiresAt: null, updatedAt: now },
    });
  await tx.appointment.update({
    where: { tenant_id: { tenant, id: row.id } },
    data: {
      ...{ startsAt, endsAt, startsLocal, location, mode, sessionId, seats, interpreter, interpreterLanguage },
      // What was one too many has a time of its own now.
      ...{ extraPlace: false, updatedAt: now, version: { increment: 1 }, icalSequence: { increment: 1 } },
    },
  });
  await tx.appointmentReminder.deleteMany({ where: { tenant, appointmentId: row.id, doneAt: null } });
  await passClosedOn(tx, tenant, row.id, hold.id, now);
  return keptId;
}

/** That the old time was closed is settled; that the new one was closed while it was held is still to be called about. */
async function passClosedOn(tx: Tx, tenant: string, id: string, holdId: string, now: Date): Promise<void> {
  await closedSettled(tx, tenant, id, now);
  const where = { tenant, appointmentId: holdId, kind: "closed", doneAt: null };
  await tx.appointmentTask.updateMany({ where, data: { appointmentId: id } });
}

/** Whether old and new time claim somebody at the same moment: then the old one is nobody else's. */
async function claimTogether(tx: Tx, tenant: string, id: string, holdId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from appointment_allocation o join appointment_allocation n on n.tenant = o.tenant and n.resource_id = o.resource_id
      and n.busy_from < o.busy_to and n.busy_to > o.busy_from
    where o.tenant = ${tenant} and o.appointment_id = ${id}::uuid and n.appointment_id = ${holdId}::uuid limit 1`;
  return rows.length > 0;
}
