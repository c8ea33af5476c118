import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { may, type Staff } from "#app/identity/contract.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { db, type Tx, transaction } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { type StaffSession, staffSession } from "../queries/staff-session.server.ts";
import { writeAppointmentEvent } from "./appointment-event.server.ts";
import { cancelAppointment } from "./cancel-appointment.server.ts";
import { appointmentGround } from "./confirm-appointment.server.ts";
import { expireHolds } from "./hold.server.ts";

export interface CancelSession {
  readonly staff: Staff;
  readonly id: string;
  /** The version in view. */
  readonly version: number;
  readonly reason: string;
  readonly now: Date;
}

type CancelSessionRefusal = "notFound" | "reasonMissing" | "changedMeanwhile" | "notNow";

/**
 * Calls a meeting of many off: from here on nobody takes a place, and what it claimed is free. Why stands with everybody who would come.
 * They are called off one by one after it (`callOffEverybody`), so that each gets the messages of their own appointment.
 */
export async function cancelSession(
  ask: CancelSession,
): Promise<Result<{ readonly id: string }, CancelSessionRefusal>> {
  const { staff, id, now } = ask;
  const { tenant } = staff;
  return transaction(async (tx): Promise<Result<{ readonly id: string }, CancelSessionRefusal>> => {
    const people = await lockPeople(tx, tenant, id);
    const session = await staffSession(tx, tenant, id);
    if (!session || !mayCancel(staff, session)) return refuse("notFound");
    if (ask.reason.trim().length < 3) return refuse("reasonMissing");
    if (session.version !== ask.version) return refuse("changedMeanwhile");
    if (session.status !== "planned" || session.startsAt <= now) return refuse("notNow");
    const data = { status: "cancelled", version: { increment: 1 } };
    await tx.groupSession.update({ where: { tenant_id: { tenant, id } }, data });
    await tx.appointmentAllocation.deleteMany({ where: { tenant, sessionId: id } });
    await tellWhy(tx, ask, people);
    await enqueue(tx, {
      ...{ type: "session.cancelled", version: 1, tenant },
      payload: { sessionId: id, staffId: staff.id },
    });
    await recordAudit(tx, {
      ...{ tenant, actor: { kind: "staff", id: staff.id }, action: "session.cancelled", subject: id },
      ...{ ground: appointmentGround, data: { people: people.length }, at: now },
    });
    return ok({ id });
  });
}

/** Who works there, and who plans the meetings: no name is shown for it. */
function mayCancel(staff: Staff, session: StaffSession): boolean {
  return may(staff, "appointment.work", session) || may(staff, "agenda.manage");
}

interface Locked {
  readonly id: string;
  readonly status: "confirmed" | "hold";
}

/** Everybody with a place, before the meeting itself: who gives a place back locks in this order too. */
async function lockPeople(tx: Tx, tenant: string, id: string): Promise<readonly Locked[]> {
  return tx.$queryRaw<Locked[]>`
    select id, status from appointment where tenant = ${tenant} and session_id::text = ${id} and status in ('confirmed', 'hold')
    order by id for update`;
}

async function tellWhy(tx: Tx, { staff, reason, now }: CancelSession, people: readonly Locked[]): Promise<void> {
  const { tenant } = staff;
  const of = (status: Locked["status"]) => people.filter((each) => each.status === status).map(({ id }) => id);
  const told = { tenant, kind: "sessionCancelled", actor: staff.id, note: reason, at: now };
  for (const id of of("confirmed")) await writeAppointmentEvent(tx, { ...told, id });
  await expireHolds(tx, tenant, of("hold"), now);
}

/** Calls off everybody who would come to a meeting that is cancelled. Stopped half way it goes on with who is left. */
export async function callOffEverybody(ask: {
  readonly tenant: string;
  readonly sessionId: string;
  readonly staffId: string;
  readonly now: Date;
}): Promise<void> {
  const { tenant, sessionId, staffId, now } = ask;
  const people = await db.appointment.findMany({
    where: { tenant, sessionId, status: "confirmed" },
    ...{ select: { id: true }, orderBy: { id: "asc" } },
  });
  // Why was written down with each of them when the meeting was cancelled.
  for (const { id } of people) await cancelAppointment({ tenant, by: { kind: "staff", id, staffId, reason: "" }, now });
}
