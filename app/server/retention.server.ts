import { destroyOldKeys } from "#app/audit/commands/destroy-old-keys.server.ts";
import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { monthsKept } from "#app/audit/contract.ts";
import { sweepDocuments } from "#app/documents/commands/sweep-documents.server.ts";
import { endOldDrafts } from "#app/intake/commands/end-old-drafts.server.ts";
import { transaction } from "#app/platform/db.server.ts";
import { log } from "#app/platform/log.server.ts";
import { removedRows } from "#app/platform/metrics.server.ts";
import {
  checkTerms,
  goesBefore,
  type HouseTerm,
  houseTerms,
  intakeTerms,
  type Term,
  tenantTerms,
} from "#app/retention/contract.ts";
import { chosenTerms } from "#app/retention/queries/chosen-terms.server.ts";
import { werkpleinen } from "#app/werkpleinen/contract.ts";

/** How many months a council chose for a kind of record, if it did. */
export type Chosen = (tenant: string, kind: string) => number | undefined;

/** As it stands when the night begins. */
async function chosenNow(): Promise<Chosen> {
  const chosen = await chosenTerms();
  return (tenant, kind) => chosen.get(tenant)?.[kind];
}

/** Removed so many at a time, so that no transaction holds its rows for long. */
const atOnce = 500;

/**
 * Removes what is past its time. Reports how many of each kind, never which: in the log, in the metrics, and per Werkplein as a line
 * in the audit log, in the transaction that removes.
 */
export async function removeWhatIsPastItsTime(at: Date, given?: Chosen): Promise<void> {
  const chosen = given ?? (await chosenNow());
  report("draft_of_melding", null, await endOldDrafts(at));
  for (const term of houseTerms) await remove(term, counted(term), [goesBefore(at, term.keep)], at);
  for (const { id: tenant } of werkpleinen) {
    for (const term of tenantTerms) {
      await remove(term, counted(term), [goesBefore(at, keepFor(tenant, term, chosen)), tenant], at);
    }
    for (const [terms, kind] of [
      [intakeTerms, ""],
      [checkTerms, "voorzieningencheck"],
    ] as const) {
      for (const term of terms) {
        const values = [goesBefore(at, keepFor(tenant, term, chosen)), tenant, term.state, atOnce, kind, at];
        while ((await remove(term, closedIntakes, values, at)) > 0);
      }
    }
  }
  const destroyed = await destroyOldKeys(at, (tenant) => chosen(tenant, "audit_key") ?? monthsKept);
  for (const [tenant, count] of destroyed) report("audit_key", tenant, count);
  // Last: the bytes of what went just now go in the same night when they are old enough, and a storage that is away holds up nothing else.
  report("document_bytes", null, await sweepDocuments(at));
}

/**
 * Closed intakes to which nothing happened any more, with everything that hangs on them: what was joined to them, their events, notes,
 * search hashes, codes, messages and appointments. An intake that was joined to another lives as long as that one, and one that somebody
 * still comes for as long as the appointment.
 */
const closedIntakes = `
  with past as (
    select i.id from intake i
    where i.received_at < $1 and i.tenant = $2 and i.state = $3 and i.joined_to is null and ($5 = '' or i.kind = $5)
      and not exists (select 1 from intake_event e where e.tenant = i.tenant and e.intake_id = i.id and e.at >= $1)
      and not exists (select 1 from draft d where d.tenant = i.tenant and d.intake_id = i.id)
      and not exists (select 1 from appointment a join intake own on own.tenant = a.tenant and own.id = a.intake_id
        where a.tenant = i.tenant and i.id in (own.id, own.joined_to) and a.status in ('confirmed', 'arrived') and a.ends_at >= $6)
    order by i.received_at limit $4::int for update of i skip locked
  ), whole as (
    select id from past union select j.id from intake j join past on j.joined_to = past.id where j.tenant = $2
  ), unsaid as (
    delete from message m using whole where m.tenant = $2 and m.intake_id = whole.id
  ), unmet as (
    delete from appointment a using whole where a.tenant = $2 and (a.intake_id = whole.id
      or a.household_id in (select h.id from register_household h where h.tenant = $2 and h.intake_id = whole.id))
  ), gone as (
    delete from intake i using whole where i.tenant = $2 and i.id = whole.id returning i.tenant
  )
  select tenant, count(*)::int as count from gone group by tenant`;

/** Rows without a Werkplein are counted, and stand in no audit log: there is nobody in them. */
function counted({ sql, ofNobody, putsRight }: Pick<HouseTerm, "sql" | "ofNobody" | "putsRight">): string {
  const gone = `${sql} returning ${putsRight?.needs ?? `${ofNobody ? "null" : "tenant"}::text as tenant`}`;
  const right = putsRight ? `, put_right as (${putsRight.sql})` : "";
  return `with gone as (${gone})${right} select tenant, count(*)::int as count from gone group by tenant order by tenant`;
}

function keepFor(tenant: string, term: Term, chosen: Chosen): Term["keep"] {
  const months = chosen(tenant, term.kind);
  return months === undefined ? term.keep : { months };
}

/** Runs one removal and writes down, in the same transaction, how much went. @returns how many rows. */
async function remove(term: Term, sql: string, values: readonly unknown[], at: Date): Promise<number> {
  const { kind, source, basis } = term;
  const counts = await transaction(async (tx) => {
    const gone = await tx.$queryRawUnsafe<{ tenant: string | null; count: number }[]>(sql, ...values);
    for (const { tenant, count } of gone) {
      if (tenant === null) continue;
      await recordAudit(tx, {
        tenant,
        actor: { kind: "system", id: "bewaartermijn" },
        action: "retention.removed",
        ground: source,
        data: { kind, count, basis },
        at,
      });
    }
    return gone;
  });
  for (const { tenant, count } of counts) report(kind, tenant, count);
  if (counts.length === 0) report(kind, null, 0);
  return counts.reduce((sum, { count }) => sum + count, 0);
}

function report(kind: string, tenant: string | null, count: number): void {
  removedRows.inc({ kind }, count);
  log.info({ kind, tenant, count }, "retention");
}
