import { createHash, randomBytes } from "node:crypto";
import { seal, unseal } from "#app/platform/crypto.server.ts";
import { query } from "#app/platform/db.server.ts";
import { isPastItsMonth } from "../core/retention.ts";

/** The segment that takes new lines, and the key under which its subjects get their pseudonyms. */
export interface OpenSegment {
  readonly segment: number;
  readonly subjectKey: Uint8Array;
  readonly openedAt: Date;
}

const remembered = new Map<string, OpenSegment>();

/** Seal context of the key of a segment. */
export function segmentContext(tenant: string, segment: number): string {
  return `audit:${tenant}:${segment}`;
}

/** The key of a new segment, sealed. */
function newKey(tenant: string, segment: number) {
  return seal(segmentContext(tenant, segment), randomBytes(32));
}

/**
 * The open segment of a Werkplein; makes the first one, and goes on to the next when a month has begun.
 * Reads and writes outside the caller's transaction, so that what is remembered here was really committed.
 * @param again set when the remembered one proved to be sealed.
 */
export async function openSegment(tenant: string, at: Date, again = false): Promise<OpenSegment> {
  const known = again ? undefined : remembered.get(tenant);
  const open = known ?? (await readOpen(tenant)) ?? (await makeFirst(tenant, at));
  if (isPastItsMonth(open.openedAt, at)) {
    await sealSegment(tenant, open.segment, at);
    const next = (await readOpen(tenant)) ?? open;
    remembered.set(tenant, next);
    return next;
  }
  remembered.set(tenant, open);
  return open;
}

/**
 * Seals a segment and opens the next one, which starts from its last hash. Does nothing when it was sealed already.
 * One statement on a connection of its own: transactions that wait for it may hold every other one.
 */
export async function sealSegment(tenant: string, segment: number, at: Date): Promise<void> {
  await query(
    "audit-seal-segment",
    `with sealed as (
       update audit_segment set sealed_at = $3 where tenant = $1 and segment = $2 and sealed_at is null returning last_hash
     )
     insert into audit_segment (tenant, segment, subject_key, opened_at, first_hash, last_hash)
     select $1, $4, $5, $3, last_hash, last_hash from sealed`,
    [tenant, segment, at, segment + 1, newKey(tenant, segment + 1)],
  );
}

async function readOpen(tenant: string): Promise<OpenSegment | undefined> {
  const [row] = await query<{ segment: number; subject_key: Uint8Array; opened_at: Date }>(
    "audit-open-segment",
    "select segment, subject_key, opened_at from audit_segment where tenant = $1 and sealed_at is null",
    [tenant],
  );
  if (!row) return undefined;
  const subjectKey = unseal(segmentContext(tenant, row.segment), row.subject_key);
  return { segment: row.segment, subjectKey, openedAt: row.opened_at };
}

async function makeFirst(tenant: string, at: Date): Promise<OpenSegment> {
  const start = createHash("sha256").update(`loket:${tenant}`).digest();
  await query(
    "audit-first-segment",
    `insert into audit_segment (tenant, segment, subject_key, opened_at, first_hash, last_hash)
     values ($1, 1, $2, $3, $4, $4) on conflict do nothing`,
    [tenant, newKey(tenant, 1), at, start],
  );
  const made = await readOpen(tenant);
  if (!made) throw new Error(`no open audit segment for ${tenant}`);
  return made;
}
