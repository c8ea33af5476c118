import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import type { CalendarDay } from "#app/kernel/day.ts";
import { query, type Tx, transaction } from "#app/platform/db.server.ts";
import type { ScreeningPlan, ScreeningRun, ScreeningSignal } from "../core/screening-plan.ts";

const ground = "AVG, artikel 6 lid 1 onder a: toestemming";
const actor = { kind: "system", id: "screening" } as const;

/** Begins the screening of a Werkplein for a day; its rule sets are kept in the same transaction. */
export async function beginScreening(tx: Tx, tenant: string, run: ScreeningRun): Promise<void> {
  const { date, rules, worlds, begun } = run;
  await tx.screeningRun.create({ data: { tenant, date: new Date(date), rules, worlds, startedAt: begun } });
  await recordAudit(tx, { tenant, actor, action: "screening.begun", ground, data: { date, rules }, at: begun });
}

/** What became of one batch of households. */
export interface ScreenedBatch {
  /** The id of the last household looked at. */
  readonly last: string;
  readonly looked: number;
  readonly signals: readonly ScreeningSignal[];
}

/**
 * Writes what a batch found and moves the cursor, in one statement: after a crash the run goes on exactly there. A household that
 * withdrew its consent since the batch was read gets no row.
 * @param from the cursor before the batch.
 * @returns null, with nothing written, when the run is not where this batch begins: a killed process had sent its last batch already.
 */
export async function writeScreenedBatch(
  { tenant, run }: Pick<ScreeningPlan, "tenant" | "run">,
  from: string | null,
  { last, looked, signals }: ScreenedBatch,
): Promise<{ seen: number; changed: number } | null> {
  const [moved] = await query<{ seen: number; changed: number }>(
    "screening-batch",
    `with given as (
       select * from unnest($6::uuid[], $7::text[], $8::int[], $9::bytea[]) as g (intake_id, gemeente, rank, changes)
     ), consenting as (
       select h.intake_id from screening_household h join given g on g.intake_id = h.intake_id
       where h.tenant = $1 and h.withdrawn_at is null for share of h
     ), here as (
       select 1 from screening_run where tenant = $1 and date = $2::date and finished_at is null
         and cursor is not distinct from $3::uuid for update
     ), added as (
       insert into screening_row (tenant, date, intake_id, gemeente, rank, changes)
       select $1, $2::date, g.intake_id, g.gemeente, g.rank, g.changes from here, given g join consenting using (intake_id)
       on conflict do nothing returning 1
     )
     update screening_run r set cursor = $4::uuid, seen = r.seen + $5::int, changed = r.changed + (select count(*) from added)
     from here where r.tenant = $1 and r.date = $2::date returning r.seen, r.changed`,
    [tenant, run.date, from, last, looked, ...columnsOf(signals)],
  );
  return moved ?? null;
}

function columnsOf(signals: readonly ScreeningSignal[]): unknown[] {
  return [
    signals.map(({ intakeId }) => intakeId),
    signals.map(({ gemeente }) => gemeente),
    signals.map(({ rank }) => rank),
    signals.map(({ changes }) => Buffer.from(changes)),
  ];
}

/** Every household was looked at. */
export async function finishScreening(tenant: string, date: CalendarDay, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const where = { tenant_date: { tenant, date: new Date(date) } };
    const { seen, changed } = await tx.screeningRun.update({ where, data: { finishedAt: now } });
    await recordAudit(tx, {
      tenant,
      actor,
      action: "screening.finished",
      ground,
      data: { date, seen, changed },
      at: now,
    });
  });
}
