import type { Tx } from "./db.server.ts";

/** Something that happened, told to other rooms after it is committed, at least once. Ids and dates only, no personal data. */
export interface OutboxEvent<Payload = unknown> {
  /** Room and past tense: `intake.stored`. */
  readonly type: string;
  readonly version: number;
  readonly tenant: string;
  readonly payload: Payload;
}

/** Reacts to an event. It may be called more than once for the same event, so it must be idempotent. */
export type Handler = (event: OutboxEvent<never>, at: Date) => Promise<void>;

/** Adds the event to the jobs, inside the transaction that causes it: rolled back, it is never told. */
export async function enqueue(tx: Tx, event: OutboxEvent): Promise<void> {
  await tx.$executeRaw`select graphile_worker.add_job('event', ${JSON.stringify(event)}::json, max_attempts := 12)`;
}

/** The same, told at a later instant: a reminder, or the end of an offer. Whoever is told then asks whether it still matters. */
export async function enqueueAt(tx: Tx, event: OutboxEvent, at: Date): Promise<void> {
  await tx.$executeRaw`
    select graphile_worker.add_job('event', ${JSON.stringify(event)}::json, run_at := ${at}, max_attempts := 12)`;
}
