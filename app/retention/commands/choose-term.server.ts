import { managedVersion, recordManagedChange } from "#app/audit/commands/record-managed-change.server.ts";
import { changesBetween } from "#app/audit/contract.ts";
import { may, type Staff } from "#app/identity/contract.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { transaction } from "#app/platform/db.server.ts";
import { werkpleinById } from "#app/werkpleinen/contract.ts";
import { boundsOf, choosableTerm } from "../core/choose-term.ts";

export interface ChooseTerm {
  readonly staff: Staff;
  readonly kind: string;
  /** Null: what the product says. */
  readonly months: number | null;
  /** The version in view. */
  readonly seen: number;
  /** What the kind is called, for the page of changes. */
  readonly name: string;
  readonly now: Date;
}

/** Keeps a kind for another number of months. What is older goes the next night. */
export async function chooseTerm(ask: ChooseTerm): Promise<Result<null, "notFound" | "stale" | "outOfBounds">> {
  const { staff, kind, months, seen, name, now } = ask;
  const { tenant } = staff;
  const term = choosableTerm(kind);
  if (!term || !("months" in term.keep) || !may(staff, "staff.manage")) return refuse("notFound");
  const { atLeast, atMost } = boundsOf(term);
  if (months !== null && (months < atLeast || months > atMost)) return refuse("outOfBounds");
  const standard = werkpleinById(tenant).keepsMonths?.[kind] ?? term.keep.months;
  return transaction(async (tx): Promise<Result<null, "stale">> => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`retention ${tenant}`}, 0))`;
    const version = await managedVersion(tx, tenant, "term", kind);
    if (version !== seen) return refuse("stale");
    const where = { tenant_kind: { tenant, kind } };
    const old = await tx.retentionChoice.findUnique({ where });
    const changes = changesBetween({ maanden: old?.months ?? standard }, { maanden: months ?? standard });
    if (changes.length === 0) return ok(null);
    if (months === null) await tx.retentionChoice.delete({ where });
    else await tx.retentionChoice.upsert({ where, create: { tenant, kind, months }, update: { months } });
    await recordManagedChange(tx, {
      ...{ tenant, staffId: staff.id, kind: "term", subject: kind, name, version: version + 1, changes, at: now },
      action: "retention.chosen",
      ground: term.source,
    });
    return ok(null);
  });
}
