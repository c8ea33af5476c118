import { query } from "#app/platform/db.server.ts";
import type { OutboxEvent } from "#app/platform/outbox.server.ts";
import { subscriptions } from "#app/subscriptions.server.ts";

/** What waits in the outbox, in order. */
export async function waitingJobs(): Promise<OutboxEvent<Record<string, string>>[]> {
  const rows = await query<{ payload: OutboxEvent<Record<string, string>> }>(
    "test-waiting-jobs",
    "select payload from graphile_worker._private_jobs order by id",
  );
  return rows.map(({ payload }) => payload);
}

/** Forgets what waits: what made the stage is not what is played. */
export async function forgetJobs(): Promise<void> {
  await query("test-forget-jobs", "delete from graphile_worker._private_jobs");
}

/** What waits and is due: told at once, or for a moment that has come. The two are told apart without a clock: at once, a job is due when it was made. */
async function takeDue(now: Date): Promise<OutboxEvent[]> {
  const rows = await query<{ payload: OutboxEvent }>(
    "test-take-due-jobs",
    `with due as (delete from graphile_worker._private_jobs where run_at = created_at or run_at <= $1 returning id, payload)
     select payload from due order by id`,
    [now],
  );
  return rows.map(({ payload }) => payload);
}

/**
 * Runs what waits in the outbox and is due through its real handlers, and what that adds, until nothing is left.
 * @param skip types that are only taken away.
 * @returns what was told.
 */
export async function runJobs(now: Date, skip: readonly string[] = ["message.queued"]): Promise<OutboxEvent[]> {
  const told: OutboxEvent[] = [];
  for (;;) {
    const due = await takeDue(now);
    if (due.length === 0) return told;
    for (const event of due) {
      told.push(event);
      if (skip.includes(event.type)) continue;
      for (const handle of subscriptions[event.type] ?? []) await handle(event as never, now);
    }
  }
}
