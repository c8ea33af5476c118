import { query } from "#app/platform/db.server.ts";
import type { FieldChange } from "../core/managed-change.ts";

export interface ManagedChangeRow {
  readonly kind: string;
  readonly subject: string;
  readonly version: number;
  readonly name: string;
  readonly changes: readonly FieldChange[];
  /** Who changed it. */
  readonly who: string;
  readonly at: Date;
}

export interface ManagedChangesAsk {
  readonly tenant: string;
  readonly kind?: string | undefined;
  readonly subject?: string | undefined;
  /** Only what came after this version of one subject. */
  readonly after?: number;
  /** Only what is older. */
  readonly before?: Date | undefined;
  readonly size: number;
}

/** What beheerders changed, newest first, and whether older changes follow. */
export async function managedChanges(
  ask: ManagedChangesAsk,
): Promise<{ readonly rows: readonly ManagedChangeRow[]; readonly more: boolean }> {
  const { tenant, kind = null, subject = null, after = 0, before = null, size } = ask;
  const rows = await query<ManagedChangeRow>(
    "managed-changes",
    `select c.kind, c.subject, c.version, c.name, c.changes, c.at, s.name as who
     from managed_change c join staff s on s.tenant = c.tenant and s.id = c.staff_id
     where c.tenant = $1 and ($2::text is null or c.kind = $2) and ($3::text is null or c.subject = $3)
       and c.version > $4 and ($5::timestamptz is null or c.at < $5)
     order by c.at desc, c.kind, c.subject, c.version desc limit $6`,
    [tenant, kind, subject, after, before, size + 1],
  );
  return { rows: rows.slice(0, size), more: rows.length > size };
}
