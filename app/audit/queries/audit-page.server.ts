import { unseal } from "#app/platform/crypto.server.ts";
import { query } from "#app/platform/db.server.ts";
import { pseudonym } from "./pseudonym.server.ts";

/** A place in the log: newest first, the line after this one is older. */
export interface AuditPlace {
  readonly segment: number;
  readonly seq: number;
}

export interface AuditRow extends AuditPlace {
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly ground: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface AuditAsk {
  readonly tenant: string;
  /** Id of the intake: its lines in every segment whose key still exists. */
  readonly subject?: string;
  /** Id of the colleague. */
  readonly staffId?: string;
  readonly before?: AuditPlace;
  readonly size: number;
}

/** Lines of the log, newest first, and whether older ones follow. */
export async function auditPage({
  tenant,
  subject,
  staffId,
  before,
  size,
}: AuditAsk): Promise<{ rows: AuditRow[]; more: boolean }> {
  const place = [tenant, before?.segment ?? lastPlace, before?.seq ?? lastPlace, size + 1];
  const rows =
    subject !== undefined
      ? await query<AuditRow>("audit-page-subject", pageSql("and subject = any($5::bytea[])"), [
          ...place,
          await pseudonymsOf(tenant, subject),
        ])
      : staffId !== undefined
        ? await query<AuditRow>("audit-page-actor", pageSql("and actor = $5"), [...place, `staff:${staffId}`])
        : await query<AuditRow>("audit-page", pageSql(""), place);
  return { rows: rows.slice(0, size), more: rows.length > size };
}

const lastPlace = 2_147_483_647;

function pageSql(only: string): string {
  return `select segment, seq, at, actor, action, ground, data from audit_entry
    where tenant = $1 and (segment, seq) < ($2, $3) ${only} order by segment desc, seq desc limit $4`;
}

async function pseudonymsOf(tenant: string, subject: string): Promise<Uint8Array[]> {
  const segments = await query<{ segment: number; subject_key: Uint8Array }>(
    "audit-subject-keys",
    "select segment, subject_key from audit_segment where tenant = $1 and subject_key is not null",
    [tenant],
  );
  return segments.map(({ segment, subject_key }) =>
    pseudonym(unseal(`audit:${tenant}:${segment}`, subject_key), subject),
  );
}
