import { randomUUID } from "node:crypto";
import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { may, type Staff } from "#app/identity/contract.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { workingDayAfter } from "#app/kernel/working-day.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import type { AgendaChange } from "../core/agenda-change.ts";
import { type Broken, touchedBy } from "../queries/broken-by.server.ts";
import { expireHolds } from "./hold.server.ts";
import { writeChange } from "./write-change.server.ts";

export interface ChangeAgenda {
  readonly staff: Staff;
  readonly change: AgendaChange;
  /** Appointments that this colleague saw it would break, and changes it all the same. */
  readonly seen: readonly string[];
  readonly now: Date;
}

export type ChangeRefusal = "notFound" | "breaks";

/**
 * Changes hours, closures, colleagues or services. No appointment is moved or cancelled by it: each that it breaks is listed first, and when
 * the colleague goes on it becomes work, so that a person calls (A-17). A meeting is listed with its people; moving or cancelling it is
 * the beheerder's to do.
 */
export async function changeAgenda(
  ask: ChangeAgenda,
): Promise<Result<{ readonly tasks: number }, ChangeRefusal> & { readonly broken?: readonly Broken[] }> {
  const { staff, change, seen, now } = ask;
  const { tenant } = staff;
  if (!may(staff, "agenda.manage")) return refuse("notFound");
  return transaction(async (tx): Promise<Awaited<ReturnType<typeof changeAgenda>>> => {
    // One change at a time: each is looked at with what the one before it made of the agenda.
    await tx.$queryRaw`select 1 from (select pg_advisory_xact_lock(hashtextextended(${`agenda:${tenant}`}, 0))) held`;
    const { broken, ranOut } = await touchedBy(tenant, change, now);
    if (broken.some(({ id }) => !seen.includes(id))) return { ...refuse("breaks"), broken };
    await writeChange(tx, tenant, change, { by: staff.id, now });
    const gone = ranOut.map(({ id }) => id).sort();
    await expireHolds(tx, tenant, gone, now);
    const calls = broken.filter(({ kind }) => kind !== "meeting");
    await addTasks(tx, tenant, calls, now);
    await recordAudit(tx, {
      tenant,
      actor: { kind: "staff", id: staff.id },
      action: `agenda.${change.kind}`,
      ground: agendaGround,
      data: { broken: broken.length },
      at: now,
    });
    return ok({ tasks: calls.length });
  });
}

/** Why colleagues keep the agenda: so that residents can be met. */
export const agendaGround = "Inrichten van de agenda van het Werkplein";

async function addTasks(tx: Tx, tenant: string, broken: readonly Broken[], now: Date): Promise<void> {
  const dueOn = new Date(`${workingDayAfter(dayInAmsterdam(now), 1)}T00:00:00Z`);
  await tx.appointmentTask.createMany({
    data: broken.map(({ id }) => ({
      ...{ tenant, id: randomUUID(), kind: "closed", appointmentId: id, dueOn, createdAt: now },
    })),
    // Who has to be called already is called once.
    skipDuplicates: true,
  });
}

/** Nobody needs to be called about a closed day any more: the appointment is on another. */
export async function closedSettled(tx: Tx, tenant: string, id: string, now: Date): Promise<void> {
  const where = { tenant, appointmentId: id, kind: "closed", doneAt: null };
  await tx.appointmentTask.updateMany({ where, data: { doneAt: now } });
}
