import { destroyOldKeys } from "#app/audit/commands/destroy-old-keys.server.ts";
import { endOldDrafts } from "#app/intake/commands/end-old-drafts.server.ts";
import { query } from "#app/platform/db.server.ts";
import { log } from "#app/platform/log.server.ts";
import { removedRows } from "#app/platform/metrics.server.ts";

/** What is kept for how long, and why. `$1` is the instant of the run. */
const rules: readonly { readonly kind: string; readonly source: string; readonly sql: string }[] = [
  {
    kind: "draft",
    source: "A draft dies after 30 days (its expires_at); AVG art. 5 lid 1 onder e",
    // That of a stored melding goes when its answers are with the melding (`endOldDrafts`).
    sql: `delete from draft d where expires_at < $1 and not exists (
      select 1 from intake i where i.tenant = d.tenant and i.id = d.intake_id and i.completed_at is null)`,
  },
  {
    kind: "hand_over",
    source: "A link to another device is of no use once it is used or too old",
    sql: "delete from hand_over where expires_at < $1 or used_at < $1::timestamptz - interval '1 day'",
  },
  {
    kind: "confirmation",
    source: "A code to confirm with is of no use once it is too old",
    sql: "delete from confirmation where expires_at < $1::timestamptz - interval '30 days'",
  },
  {
    kind: "staff_session",
    source: "A login that has ended",
    sql: "delete from staff_session where expires_at < $1",
  },
  {
    kind: "rate_limit",
    source: "Counted guesses whose time is over",
    sql: "delete from rate_limit where expire < extract(epoch from $1::timestamptz) * 1000",
  },
];

/** Removes every kind of row that is past its time, and logs how many; never which. */
export async function removeWhatIsPastItsTime(at: Date): Promise<void> {
  report("draft_of_melding", await endOldDrafts(at));
  for (const { kind, sql } of rules) {
    const counted = `with gone as (${sql} returning 1) select count(*)::int as count from gone`;
    const [row] = await query<{ count: number }>(`retention_${kind}`, counted, [at]);
    report(kind, row?.count ?? 0);
  }
  for (const [tenant, count] of await destroyOldKeys(at)) {
    removedRows.inc({ kind: "audit_key" }, count);
    log.info({ kind: "audit_key", tenant, count }, "retention");
  }
}

function report(kind: string, count: number): void {
  removedRows.inc({ kind }, count);
  log.info({ kind, count }, "retention");
}
