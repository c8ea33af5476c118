import { createHash } from "node:crypto";
import { sign } from "#app/platform/crypto.server.ts";
import { query } from "#app/platform/db.server.ts";
import { type AuditData, canonicalLine, hex } from "../core/entry.ts";

export type ChainReport =
  | {
      readonly tenant: string;
      readonly whole: true;
      readonly lines: number;
      readonly segments: number;
      readonly head: string;
    }
  | {
      readonly tenant: string;
      readonly whole: false;
      readonly segment: number;
      readonly seq: number | null;
      readonly why: string;
    };

interface Segment {
  segment: number;
  first_hash: Uint8Array;
  last_hash: Uint8Array;
  last_seq: number;
  sealed_at: Date | null;
}

interface Entry {
  seq: number;
  at: Date;
  actor: string;
  action: string;
  subject: Uint8Array | null;
  ground: string;
  data: AuditData;
  prev_hash: Uint8Array;
  hash: Uint8Array;
}

/** The Werkpleinen that have a log. */
export async function auditedTenants(): Promise<string[]> {
  const rows = await query<{ tenant: string }>(
    "audit-tenants",
    "select distinct tenant from audit_segment order by tenant",
  );
  return rows.map((row) => row.tenant);
}

/**
 * Walks the chain of one Werkplein from its first line. The signatures are keyed, so a changed or invented line is found
 * even when its hash was computed anew. Only lines cut from the very end need the head that was noted elsewhere before.
 */
export async function verifyChain(tenant: string): Promise<ChainReport> {
  const segments = await query<Segment>(
    "audit-segments",
    "select segment, first_hash, last_hash, last_seq, sealed_at from audit_segment where tenant = $1 order by segment",
    [tenant],
  );
  let expected = createHash("sha256").update(`loket:${tenant}`).digest();
  let lines = 0;
  for (const [index, segment] of segments.entries()) {
    const broken = (seq: number | null, why: string): ChainReport => ({
      tenant,
      whole: false,
      segment: segment.segment,
      seq,
      why,
    });
    if (segment.segment !== index + 1) return broken(null, "a segment is missing before this one");
    if (!same(segment.first_hash, expected)) return broken(null, "it does not start where the one before ended");
    if (index < segments.length - 1 && !segment.sealed_at)
      return broken(null, "it is followed by another one but was not sealed");
    const walked = await walkSegment(tenant, segment);
    if (!walked.whole) return broken(walked.seq, walked.why);
    expected = Buffer.from(segment.last_hash);
    lines += segment.last_seq;
  }
  return { tenant, whole: true, lines, segments: segments.length, head: hex(expected) };
}

type Walked = { whole: true } | { whole: false; seq: number | null; why: string };

async function walkSegment(
  tenant: string,
  { segment, first_hash, last_hash, last_seq, sealed_at }: Segment,
): Promise<Walked> {
  // Lines that came after the open segment was read are not this walk's to judge.
  const upTo = sealed_at ? 2_147_483_647 : last_seq;
  let hash = first_hash;
  let seq = 0;
  for (;;) {
    const entries = await query<Entry>(
      "audit-walk",
      `select seq, at, actor, action, subject, ground, data, prev_hash, hash from audit_entry
       where tenant = $1 and segment = $2 and seq > $3 and seq <= $4 order by seq limit 1000`,
      [tenant, segment, seq, upTo],
    );
    if (entries.length === 0) break;
    for (const entry of entries) {
      if (entry.seq !== seq + 1) return { whole: false, seq: seq + 1, why: "this line is missing" };
      if (!same(entry.prev_hash, hash))
        return { whole: false, seq: entry.seq, why: "it does not follow the line before" };
      if (!same(entry.hash, linkHash(tenant, segment, entry)))
        return { whole: false, seq: entry.seq, why: "this line was changed" };
      hash = entry.hash;
      seq = entry.seq;
    }
  }
  if (seq < last_seq) return { whole: false, seq: seq + 1, why: "this line is missing" };
  if (seq > last_seq || !same(hash, last_hash))
    return { whole: false, seq, why: "the segment does not end with its last line" };
  return { whole: true };
}

function linkHash(tenant: string, segment: number, entry: Entry): Uint8Array {
  const place = Buffer.alloc(4);
  place.writeInt32BE(entry.seq);
  const digest = sign("audit", canonicalLine({ tenant, segment, ...entry }));
  return createHash("sha256").update(entry.prev_hash).update(place).update(digest).digest();
}

function same(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.from(left).equals(right);
}
