import { Logger, parseCronItems, type Runner, run, type Task } from "graphile-worker";
import type pg from "pg";
import { now } from "#app/platform/clock.server.ts";
import { databasePool } from "#app/platform/database-pool.server.ts";
import { log } from "#app/platform/log.server.ts";
import { jobsDone } from "#app/platform/metrics.server.ts";
import type { OutboxEvent } from "#app/platform/outbox.server.ts";
import { handOutEverywhere } from "#app/queue/commands/hand-out-by-rules.server.ts";
import { collectReceived } from "#app/queue/commands/hand-over-folder.server.ts";
import { keepCaseloads } from "#app/queue/commands/keep-caseload.server.ts";
import { keepAllTerms } from "#app/queue/commands/keep-terms.server.ts";
import { subscriptions } from "#app/subscriptions.server.ts";
import { removeWhatIsPastItsTime } from "./retention.server.ts";

let runner: Runner | undefined;
let pool: pg.Pool | undefined;
/** Holds the lock that says, as long as we live, that somebody runs jobs. */
let lockHolder: pg.PoolClient | undefined;

/** Whether this process runs jobs. */
export function jobsRun(): boolean {
  return runner !== undefined;
}

/** Starts to run jobs in this process: events for their rooms, and what is due once a day. */
export async function startJobs(): Promise<void> {
  pool = databasePool(6, undefined, 20_000);
  await freeJobsOfTheDead(pool);
  runner = await run({
    pgPool: pool,
    concurrency: 4,
    pollInterval: 2000,
    noHandleSignals: true,
    noPreparedStatements: false,
    logger: quietLogger,
    taskList: {
      event: tellRooms,
      retention: async () => removeWhatIsPastItsTime(now()),
      terms: async () => void (await keepAllTerms()),
      rules: async () => handOutEverywhere(now()),
      caseload: async (payload) => keepCaseloads(dueAt(payload), now()),
      received: async () => void (await collectReceived(now())),
    },
    parsedCronItems: parseCronItems([
      { task: "retention", match: "17 2 * * *", options: { backfillPeriod: 86_400_000 } },
      { task: "received", match: "*/5 * * * *" },
      // After midnight in Amsterdam, in summer and in winter: it counts for the day that ended, also when it is tried again.
      { task: "caseload", match: "7 0 * * *", options: { backfillPeriod: 86_400_000 } },
      { task: "rules", match: "23 4 * * *", options: { backfillPeriod: 86_400_000 } },
      { task: "terms", match: "41 1 * * *", options: { backfillPeriod: 86_400_000 } },
    ]),
  });
  // A new version may bring other rules, or the first days at all.
  await runner.addJob("terms", {}, { jobKey: "terms" });
}

/** Lets running jobs finish, and stops. */
export async function stopJobs(): Promise<void> {
  const stopping = runner;
  runner = undefined;
  await stopping?.stop().catch((error: unknown) => log.warn({ error }, "jobs did not stop cleanly"));
  lockHolder?.release(true);
  await pool?.end().catch(() => undefined);
}

/** When a job was due by the clock, however late it runs. */
function dueAt(payload: unknown): Date {
  return new Date((payload as { readonly _cron: { readonly ts: string } })._cron.ts);
}

/** Calls each handler of the event; a handler that fails is tried again, with all others, so they are idempotent. */
const tellRooms: Task = async (payload, { job }) => {
  const event = payload as OutboxEvent<never>;
  try {
    for (const handle of subscriptions[event.type] ?? []) await handle(event, now());
    jobsDone.inc({ type: event.type, outcome: "done" });
  } catch (error) {
    jobsDone.inc({ type: event.type, outcome: "failed" });
    log.error({ error, type: event.type, attempt: job.attempts }, "a job failed");
    // The message of the original could hold personal data, and the job table keeps it.
    throw new Error(error instanceof Error ? error.name : "failed");
  }
};

/** The number by which processes that run jobs find each other. */
const jobsLock = 76_111_107;

/** Jobs of a worker that was killed stay locked for four hours. When no other process runs jobs, they are freed at once. */
async function freeJobsOfTheDead(jobs: pg.Pool): Promise<void> {
  const client = await jobs.connect();
  try {
    const { rows } = await client.query<{ alone: boolean }>("select pg_try_advisory_lock($1) as alone", [jobsLock]);
    if (rows[0]?.alone) {
      await client.query(
        "select graphile_worker.force_unlock_workers(array(select distinct locked_by from graphile_worker.jobs where locked_by is not null))",
      );
      await client.query("select pg_advisory_unlock($1)", [jobsLock]);
    }
    await client.query("select pg_advisory_lock_shared($1)", [jobsLock]);
  } catch (error) {
    client.release(true);
    throw error;
  }
  lockHolder = client;
}

const quietLogger = new Logger(() => (level, message) => {
  // While we stop, PostgreSQL may hang up before our connections do.
  if (runner && (level === "error" || level === "warning")) log.warn({ from: "jobs" }, message.split("\n")[0] ?? "");
});
