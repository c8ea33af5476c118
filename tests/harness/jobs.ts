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

/**
 * Runs what waits in the outbox through its real handlers, and what that adds, until nothing is left.
 * @param skip types that are only taken away.
 * @returns what was told.
 */
export async function runJobs(now: Date, skip: readonly string[] = ["message.queued"]): Promise<OutboxEvent[]> {
  const told: OutboxEvent[] = [];
  for (;;) {
    const waiting = await waitingJobs();
    if (waiting.length === 0) return told;
    await forgetJobs();
    for (const event of waiting) {
      told.push(event);
      if (skip.includes(event.type)) continue;
      for (const handle of subscriptions[event.type] ?? []) await handle(event as never, now);
    }
  }
}
