import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import type { CalendarDay } from "#app/kernel/day.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Change, IntakeState } from "../core/intake-row.ts";

export interface WriteChange {
  readonly staff: Staff;
  readonly intake: Pick<IntakeState, "id" | "tenant">;
  readonly change: Change;
  readonly now: Date;
}

/** Writes what was decided about a locked intake, and its line on the timeline. The audit line is the caller's last act. */
export async function writeChange(tx: Tx, { staff, intake, change, now }: WriteChange): Promise<void> {
  const { tenant, id } = intake;
  const { melddatum, spokenOn, ...set } = change.set;
  await tx.intake.update({
    where: { tenant_id: { tenant, id } },
    data: {
      ...set,
      ...(melddatum ? { melddatum: midnight(melddatum) } : {}),
      ...(spokenOn ? { spokenOn: midnight(spokenOn) } : {}),
      version: { increment: 1 },
      updatedAt: now,
    },
    select: { id: true },
  });
  await tx.$executeRaw`
    insert into intake_event (tenant, intake_id, seq, at, kind, actor, data)
    select ${tenant}, ${id}::uuid, coalesce(max(seq), 0) + 1, ${now}, ${change.event.kind}, ${`staff:${staff.id}`},
           ${JSON.stringify(change.event.data)}::jsonb
    from intake_event where tenant = ${tenant} and intake_id = ${id}::uuid`;
}

/** The line in the log about what a colleague did to an intake. Call it last in the transaction. */
export async function auditChange(tx: Tx, { staff, intake, change, now }: WriteChange): Promise<void> {
  await recordAudit(tx, {
    tenant: intake.tenant,
    actor: { kind: "staff", id: staff.id },
    action: `intake.${change.event.kind}`,
    subject: intake.id,
    ground: "Participatiewet, artikel 7",
    data: change.event.data,
    at: now,
  });
}

/** A `date` column is written as midnight UTC. */
export function midnight(day: CalendarDay): Date {
  return new Date(`${day}T00:00:00Z`);
}
