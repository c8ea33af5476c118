import { randomUUID } from "node:crypto";
import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { may, type Staff } from "#app/identity/contract.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { workingDayAfter } from "#app/kernel/working-day.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import type { AgendaChange } from "../core/agenda-change.ts";
import { type Broken, brokenBy } from "../queries/broken-by.server.ts";
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
 * the colleague goes on it becomes work, so that a person calls.
 */
export async function changeAgenda(
  ask: ChangeAgenda,
): Promise<Result<{ readonly tasks: number }, ChangeRefusal> & { readonly broken?: readonly Broken[] }> {
  const { staff, change, seen, now } = ask;
  const { tenant } = staff;
  if (!may(staff, "agenda.manage")) return refuse("notFound");
  const broken = await brokenBy(tenant, change, now);
  if (broken.some(({ id }) => !seen.includes(id))) return { ...refuse("breaks"), broken };
  await transaction(async (tx) => {
    await writeChange(tx, tenant, change, { by: staff.id, now });
    await addTasks(tx, tenant, broken, now);
    await recordAudit(tx, {
      tenant,
      actor: { kind: "staff", id: staff.id },
      action: `agenda.${change.kind}`,
      ground: agendaGround,
      data: { broken: broken.length },
      at: now,
    });
  });
  return ok({ tasks: broken.length });
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
