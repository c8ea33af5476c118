import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { may, type Staff } from "#app/identity/contract.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { db, sqlStateOf, type Tx, transaction } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import type { PlannedSession, SessionTrouble } from "../core/session-series.ts";
import { troublesOf } from "../queries/planned-sessions.server.ts";
import { staffSession } from "../queries/staff-session.server.ts";
import { writeAppointmentEvent } from "./appointment-event.server.ts";
import { agendaGround, closedSettled } from "./change-agenda.server.ts";
import { appointmentGround } from "./confirm-appointment.server.ts";
import { overlap } from "./hold-time.server.ts";
import { lockAppointment } from "./lock-appointment.server.ts";
import { claim } from "./plan-sessions.server.ts";

export interface MoveSession {
  readonly staff: Staff;
  readonly id: string;
  /** The version in view. */
  readonly version: number;
  /** What it becomes. */
  readonly session: PlannedSession;
  readonly now: Date;
}

export type MoveSessionRefusal = "notFound" | "changedMeanwhile" | "notNow" | "placesTaken" | SessionTrouble;

/**
 * Moves one meeting, or changes its hall, leader or places. Who comes goes along one by one after it (`moveWithSession`), so that each gets
 * the message of their own appointment, and can still cancel.
 */
export async function moveSession(ask: MoveSession): Promise<Result<{ readonly id: string }, MoveSessionRefusal>> {
  const { staff, id, session, now } = ask;
  if (!may(staff, "agenda.manage")) return refuse("notFound");
  const [trouble] = await troublesOf(staff.tenant, [session], now, id);
  if (trouble) return refuse(trouble);
  try {
    return await transaction((tx) => write(tx, ask));
  } catch (error) {
    if (sqlStateOf(error) === overlap) return refuse("busy");
    throw error;
  }
}

async function write(tx: Tx, ask: MoveSession): Promise<Result<{ readonly id: string }, MoveSessionRefusal>> {
  const { staff, id, session, now } = ask;
  const { tenant } = staff;
  // Who is still filling in, before the meeting itself: who gives a place back locks in this order too.
  await tx.$queryRaw`select id from appointment where tenant = ${tenant} and session_id::text = ${id} and status = 'hold' order by id for update`;
  const before = await staffSession(tx, tenant, id);
  if (!before) return refuse("notFound");
  if (before.version !== ask.version) return refuse("changedMeanwhile");
  if (before.status !== "planned" || before.startsAt <= now) return refuse("notNow");
  if (session.capacity < before.taken) return refuse("placesTaken");
  const { location, interpreterLanguage, capacity, meetingPoint } = session;
  const time = timeOf(session);
  await tx.groupSession.update({
    where: { tenant_id: { tenant, id } },
    data: { ...time, location, interpreterLanguage, capacity, meetingPoint, version: { increment: 1 } },
  });
  await tx.appointment.updateMany({ where: { tenant, sessionId: id, status: "hold" }, data: { ...time, location } });
  await tx.appointmentAllocation.deleteMany({ where: { tenant, sessionId: id } });
  await claim(tx, tenant, id, session, now);
  await enqueue(tx, {
    ...{ type: "session.moved", version: 1, tenant },
    payload: { sessionId: id, staffId: staff.id },
  });
  await recordAudit(tx, {
    ...{ tenant, actor: { kind: "staff", id: staff.id }, action: "session.moved", subject: id },
    ...{ ground: agendaGround, at: now },
  });
  return ok({ id });
}

function timeOf({ start, end, day, time }: PlannedSession) {
  return { startsAt: start, endsAt: end, startsLocal: `${day}T${time}` };
}

interface WithSession {
  readonly tenant: string;
  readonly sessionId: string;
  readonly staffId: string;
  readonly now: Date;
}

/** Moves everybody who comes to where and when their meeting is now. Stopped half way it goes on with who is left. */
export async function moveWithSession(ask: WithSession): Promise<void> {
  const { tenant, sessionId } = ask;
  const people = await db.appointment.findMany({
    where: { tenant, sessionId, status: "confirmed" },
    ...{ select: { id: true }, orderBy: { id: "asc" } },
  });
  for (const { id } of people) await transaction((tx) => goAlong(tx, ask, id));
}

async function goAlong(tx: Tx, { tenant, sessionId, staffId, now }: WithSession, id: string): Promise<void> {
  const row = await lockAppointment(tx, tenant, { id });
  if (row?.status !== "confirmed" || row.sessionId !== sessionId) return;
  const { startsAt, endsAt, startsLocal, location } = await tx.groupSession.findUniqueOrThrow({
    where: { tenant_id: { tenant, id: sessionId } },
  });
  const same = row.startsAt.getTime() === startsAt.getTime() && row.location === location;
  if (same && row.endsAt.getTime() === endsAt.getTime()) return;
  await tx.appointment.update({
    where: { tenant_id: { tenant, id } },
    data: {
      ...{ startsAt, endsAt, startsLocal, location, updatedAt: now },
      ...{ version: { increment: 1 }, icalSequence: { increment: 1 } },
    },
  });
  await tx.appointmentReminder.deleteMany({ where: { tenant, appointmentId: id, doneAt: null } });
  await closedSettled(tx, tenant, id, now);
  const data = { from: row.startsAt.toISOString(), to: startsAt.toISOString() };
  await writeAppointmentEvent(tx, { tenant, id, kind: "moved", actor: staffId, data, at: now });
  await enqueue(tx, { type: "appointment.moved", version: 1, tenant, payload: { appointmentId: id } });
  await recordAudit(tx, {
    ...{ tenant, actor: { kind: "staff", id: staffId }, action: "appointment.moved", subject: id },
    ...{ ground: appointmentGround, at: now },
  });
}
