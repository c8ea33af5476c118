import { randomUUID } from "node:crypto";
import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { type AuditActor, type AuditData, actorText } from "#app/audit/contract.ts";
import { type CalendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { sealJson } from "#app/platform/crypto.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { HouseholdChange, PlannedTask } from "../core/household.ts";

export interface WriteHousehold {
  readonly tenant: string;
  readonly id: string;
  readonly actor: AuditActor;
  readonly change: HouseholdChange;
  /** What the colleague wrote beside it; sealed. */
  readonly note?: string;
  /** The check that an advice rests on. */
  readonly checkId?: string;
  readonly now: Date;
}

/** The ground on which a colleague keeps and sees the register. */
export const registerGround = "Participatiewet, artikel 7, en Wet gemeentelijke schuldhulpverlening, artikel 3";

/** Writes what was decided about a locked household. Tasks end before others are planned: one open one of a kind at a time. */
export async function writeHousehold(tx: Tx, written: WriteHousehold): Promise<void> {
  const { tenant, id, change, now } = written;
  await endTasks(tx, written);
  await tx.registerHousehold.update({
    where: { tenant_id: { tenant, id } },
    data: { ...change.set, version: { increment: 1 }, updatedAt: now },
    select: { id: true },
  });
  await planTasks(tx, tenant, id, change.planned ?? [], now);
  await adviseSchemes(tx, written);
  await writeHouseholdEvent(tx, written);
}

/** Adds the next line to the story of a household; what was written beside it is sealed. At most 4,000 characters are kept. */
export async function writeHouseholdEvent(
  tx: Tx,
  { tenant, id, actor, change, note, now }: WriteHousehold,
): Promise<void> {
  const who = actorText(actor);
  const text = note?.trim().slice(0, 4000);
  const sealed = text ? sealJson(`register-note:${tenant}:${id}`, { text }) : null;
  await tx.$executeRaw`
    insert into register_event (tenant, household_id, seq, at, kind, actor, data, note)
    select ${tenant}, ${id}::uuid, coalesce(max(seq), 0) + 1, ${now}, ${change.happened.kind}, ${who},
           ${JSON.stringify(change.happened.data)}::jsonb, ${sealed}
    from register_event where tenant = ${tenant} and household_id = ${id}::uuid`;
}

/** The line in the log. Call it last in the transaction. */
/** What was advised and what came of it stays with the household: the log outlives it, and holds only how many. */
export async function auditHousehold(tx: Tx, { tenant, id, actor, change, now }: WriteHousehold): Promise<void> {
  const { schemes, scheme: _scheme, outcome: _outcome, why: _why, ...told } = change.happened.data as AuditData;
  await recordAudit(tx, {
    tenant,
    actor,
    action: `household.${change.happened.kind}`,
    subject: id,
    ground: registerGround,
    data: Array.isArray(schemes) ? { ...told, schemes: schemes.length } : told,
    at: now,
  });
}

export async function planTasks(
  tx: Tx,
  tenant: string,
  householdId: string,
  planned: readonly PlannedTask[],
  now: Date,
): Promise<void> {
  const data = planned.map(({ dueOn, ...task }) => ({
    ...{ tenant, id: randomUUID(), householdId, createdAt: now, dueOn: dateOf(dueOn) },
    ...task,
  }));
  if (data.length > 0) await tx.registerTask.createMany({ data });
}

async function endTasks(tx: Tx, { tenant, actor, change, now }: WriteHousehold): Promise<void> {
  const doneBy = actor.kind === "staff" ? actor.id : null;
  for (const { id, outcome, why } of change.done ?? []) {
    await tx.registerTask.update({
      where: { tenant_id: { tenant, id }, doneAt: null },
      data: { outcome, why: why ?? null, doneAt: now, doneBy },
      select: { id: true },
    });
  }
  for (const { id, dueOn } of change.moved ?? []) {
    await tx.registerTask.update({
      where: { tenant_id: { tenant, id }, doneAt: null },
      data: { dueOn: dateOf(dueOn) },
      select: { id: true },
    });
  }
}

/** The same scheme advised twice on one day is one advice. */
async function adviseSchemes(tx: Tx, { tenant, id, actor, change, checkId, now }: WriteHousehold): Promise<void> {
  const advisedOn = dateOf(dayInAmsterdam(now));
  const advisedBy = actor.kind === "staff" ? actor.id : null;
  const data = (change.advised ?? []).map(({ scheme, verdict }) => ({
    ...{ tenant, householdId: id, scheme, verdict, advisedOn, advisedBy },
    checkId: checkId ?? null,
  }));
  if (data.length > 0) await tx.registerAdvice.createMany({ data, skipDuplicates: true });
}

function dateOf(day: CalendarDay): Date {
  return new Date(`${day}T00:00:00Z`);
}
