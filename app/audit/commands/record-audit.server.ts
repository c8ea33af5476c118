import { sign } from "#app/platform/crypto.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { type AuditActor, type AuditData, type AuditVisitor, actorText, canonicalLine } from "../core/entry.ts";
import { pseudonym } from "../queries/pseudonym.server.ts";
import { openSegment } from "./open-segment.server.ts";

export interface RecordAudit {
  readonly tenant: string;
  readonly actor: AuditActor | AuditVisitor;
  /** Room and past tense: `intake.viewed`. */
  readonly action: string;
  /** Id of the intake or draft it was about; stored as a pseudonym. */
  readonly subject?: string;
  /** The legal ground or the task, in words that an auditor understands. */
  readonly ground: string;
  readonly data?: AuditData;
  readonly at: Date;
}

/**
 * Adds one line to the chain of a Werkplein, inside the transaction that it is about: no line, no change.
 * From here to the commit the chain of this Werkplein is locked, so call it **last**. One statement.
 */
export async function recordAudit(
  tx: Tx,
  { tenant, actor, action, subject, ground, data = {}, at }: RecordAudit,
): Promise<void> {
  for (let again = false; ; again = true) {
    const { segment, subjectKey } = await openSegment(tenant, at, again);
    const who = actorText(actor);
    const about = subject === undefined ? null : pseudonym(subjectKey, subject);
    const line = { tenant, segment, at, actor: who, action, subject: about, ground, data };
    const digest = sign("audit", canonicalLine(line));
    const added = await tx.$queryRaw<unknown[]>`
      with head as (
        select last_seq, last_hash from audit_segment
        where tenant = ${tenant} and segment = ${segment} and sealed_at is null for update
      ), moved as (
        update audit_segment s
        set last_seq = head.last_seq + 1, last_hash = sha256(head.last_hash || int4send(head.last_seq + 1) || ${digest})
        from head where s.tenant = ${tenant} and s.segment = ${segment}
        returning s.last_seq, s.last_hash
      )
      insert into audit_entry (tenant, segment, seq, at, actor, action, subject, ground, data, prev_hash, hash)
      select ${tenant}, ${segment}::int, moved.last_seq, ${at}, ${who}, ${action}, ${about}, ${ground},
             ${JSON.stringify(data)}::jsonb, head.last_hash, moved.last_hash
      from moved, head returning seq`;
    if (added.length === 1) return;
    if (again) throw new Error(`the audit chain of ${tenant} takes no lines`);
  }
}
