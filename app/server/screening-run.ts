import type { CalendarDay } from "#app/kernel/day.ts";
import { transaction } from "#app/platform/db.server.ts";
import { beginScreening, finishScreening, writeScreenedBatch } from "#app/queue/commands/screen-households.server.ts";
import type { ScreeningPlan } from "#app/queue/contract.ts";
import {
  type ScreeningHousehold,
  screeningCount,
  screeningGemeenten,
  screeningHouseholds,
} from "#app/queue/queries/screening-households.server.ts";
import { screeningPlan } from "#app/queue/queries/screening-plan.server.ts";
import { keepRuleSet } from "#app/regelingen/commands/keep-rule-set.server.ts";
import { parameters, receiptOf, withLastKnown, worldFor } from "#app/regelingen/contract.ts";
import { overlayInForce } from "#app/regelingen/queries/overlay-in-force.server.ts";
import type { BatchFound } from "./screening-batch.ts";
import { type ScreeningPool, screeningPool } from "./screening-pool.ts";

export interface ScreeningOutcome {
  readonly seen: number;
  readonly changed: number;
  /** Whether this screening was finished before. */
  readonly again: boolean;
  readonly unreadable: readonly string[];
  /** Of all threads together. */
  readonly evaluatingMs: number;
}

export interface ScreenTenant {
  readonly tenant: string;
  readonly date: CalendarDay;
  readonly clock: () => Date;
  /** Told once, when it is known how many households there are, and where the run goes on. */
  readonly begins?: (total: number, seen: number) => void;
  readonly moves?: (seen: number, changed: number) => void;
  readonly batchSize?: number;
}

/**
 * Looks at every consenting household of a Werkplein by the figures of a day. Goes on where an earlier try stopped, by the rules and
 * figures of that try; what is finished is not done again. One at a time: whoever calls holds a lock.
 */
export async function screenTenant(ask: ScreenTenant): Promise<ScreeningOutcome> {
  const { tenant, date, clock } = ask;
  const plan = (await screeningPlan(tenant, date)) ?? (await begin(tenant, date, clock()));
  const { seen, changed, finished: again } = plan;
  if (again) return { seen, changed, again, unreadable: [], evaluatingMs: 0 };
  ask.begins?.(await screeningCount(tenant, plan.run.begun), seen);
  const pool = screeningPool(plan);
  try {
    const outcome = await runThrough(plan, pool, ask);
    await finishScreening(tenant, date, clock());
    return outcome;
  } finally {
    await pool.close();
  }
}

async function begin(tenant: string, date: CalendarDay, begun: Date): Promise<ScreeningPlan> {
  const gemeenten = await screeningGemeenten(tenant);
  const worlds = await Promise.all(
    gemeenten.map(async (gemeente) => {
      const { overlay, version } = await overlayInForce(tenant, gemeente, date);
      const world = withLastKnown(worldFor(date, overlay), parameters);
      return { world, receipt: receiptOf(world, gemeente, version) };
    }),
  );
  const byGemeente = Object.fromEntries(
    worlds.map(({ receipt: { gemeente, figures, overlay } }) => [gemeente, { figures, overlay }]),
  );
  const bare = worldFor(date, undefined);
  const { rules } = receiptOf(bare, "", "none");
  await transaction(async (tx) => {
    await keepRuleSet(tx, tenant, receiptOf(bare, "", "none"), bare);
    for (const { receipt, world } of worlds) await keepRuleSet(tx, tenant, receipt, world);
    await beginScreening(tx, tenant, { date, rules, worlds: byGemeente, begun });
  });
  return (await screeningPlan(tenant, date)) as ScreeningPlan;
}

interface InFlight {
  readonly rows: readonly ScreeningHousehold[];
  readonly found: Promise<BatchFound>;
}

/** Writes batches in their order while the next ones are looked at: the cursor never passes a batch that is not written. */
async function runThrough(plan: ScreeningPlan, pool: ScreeningPool, ask: ScreenTenant): Promise<ScreeningOutcome> {
  const unreadable: string[] = [];
  let { cursor, seen, changed } = plan;
  let evaluatingMs = 0;
  for await (const { rows, found } of readAhead(plan, pool, ask.batchSize ?? 2000)) {
    const { signals, ...rest } = await found;
    const last = rows.at(-1)?.intakeId as string;
    const moved = await writeScreenedBatch(plan, cursor, { last, looked: rows.length, signals });
    // A process that was killed had sent this batch already, and it was committed since: look where the run is now.
    if (!moved) return runThrough(await planOf(plan), pool, ask);
    ({ seen, changed } = moved);
    cursor = last;
    unreadable.push(...rest.unreadable);
    evaluatingMs += rest.evaluatingMs;
    ask.moves?.(seen, changed);
  }
  return { seen, changed, again: false, unreadable, evaluatingMs };
}

async function planOf({ tenant, run }: ScreeningPlan): Promise<ScreeningPlan> {
  return (await screeningPlan(tenant, run.date)) as ScreeningPlan;
}

/** Households in the order of their ids, a few batches ahead of the one that is written. */
async function* readAhead({ tenant, run, cursor }: ScreeningPlan, pool: ScreeningPool, size: number) {
  const flying: InFlight[] = [];
  let after = cursor;
  for (let more = true; more || flying.length > 0; ) {
    while (more && flying.length < pool.size * 2) {
      const rows = await screeningHouseholds(tenant, run.begun, after, size);
      more = rows.length === size;
      if (rows.length === 0) break;
      after = rows.at(-1)?.intakeId ?? after;
      const found = pool.screen(rows);
      // Taken up in its turn; until then a failure is not an unhandled one.
      found.catch(() => undefined);
      flying.push({ rows, found });
    }
    const next = flying.shift();
    if (next) yield next;
  }
}
