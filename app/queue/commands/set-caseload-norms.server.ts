import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { may, type Staff } from "#app/identity/contract.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import { type CaseloadSettings, type Category, categories, settingsFrom, settingsLine } from "../core/caseload.ts";

export interface SetNorms {
  readonly staff: Staff;
  /** What stood there when the page was drawn. */
  readonly seen: string;
  /** As typed; empty: no norm. */
  readonly norms: { readonly [C in Category]: string };
  /** The part of the week per colleague, as typed. */
  readonly shares: ReadonlyMap<string, string>;
  readonly now: Date;
}

export type NormsRefusal = "notFound" | "changedMeanwhile" | "normWrong" | "shareWrong";

/** A teamleider sets how much of what a colleague can carry, and which part of the week each works. */
export async function setCaseloadNorms(ask: SetNorms): Promise<Result<null, NormsRefusal>> {
  const { staff, seen } = ask;
  const { tenant } = staff;
  if (!may(staff, "queue.divide")) return refuse("notFound");
  const norms = categories.map((category) => ({ category, most: numberIn(ask.norms[category]) }));
  if (norms.some(({ most }) => most !== null && !(most >= 1 && most <= 1000))) return refuse("normWrong");
  const shares = [...ask.shares].map(([staffId, typed]) => ({ staffId, percent: numberIn(typed) ?? Number.NaN }));
  if (shares.some(({ percent }) => !(percent >= 0 && percent <= 100))) return refuse("shareWrong");
  return transaction(async (tx): Promise<Result<null, NormsRefusal>> => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`caseload:${tenant}`}, 0))`;
    const where = { tenant };
    const now = settingsFrom(await tx.caseloadNorm.findMany({ where }), await tx.caseloadShare.findMany({ where }));
    if (settingsLine(now) !== seen) return refuse("changedMeanwhile");
    await tx.caseloadNorm.deleteMany({ where: { tenant } });
    await tx.caseloadNorm.createMany({
      data: norms.flatMap(({ category, most }) => (most === null ? [] : [{ tenant, category, most }])),
    });
    for (const { staffId, percent } of shares) {
      const where = { tenant_staffId: { tenant, staffId } };
      await tx.caseloadShare.upsert({ where, create: { tenant, staffId, percent }, update: { percent } });
    }
    await writeDown(tx, ask, now, { norms, shares });
    return ok(null);
  });
}

interface Settings {
  readonly norms: readonly { readonly category: Category; readonly most: number | null }[];
  readonly shares: readonly { readonly staffId: string; readonly percent: number }[];
}

/** A line for the norms, and one for each colleague of whose week another part counts than did: what it was and what it is. */
async function writeDown(tx: Tx, { staff, now: at }: SetNorms, was: CaseloadSettings, set: Settings): Promise<void> {
  const line = {
    ...{ tenant: staff.tenant, actor: { kind: "staff", id: staff.id } as const, at },
    ground: "Participatiewet, artikel 7",
  };
  if (set.norms.some(({ category, most }) => most !== was.norms[category])) {
    const data = Object.fromEntries(set.norms.map(({ category, most }) => [category, most]));
    await recordAudit(tx, { ...line, action: "caseload.normsSet", data });
  }
  for (const { staffId, percent } of set.shares) {
    const percentWas = was.shares.get(staffId) ?? 100;
    if (percent === percentWas) continue;
    const data = { colleague: staffId, percentWas, percent };
    await recordAudit(tx, { ...line, action: "caseload.shareSet", data });
  }
}

/** Whole numbers only; null for nothing typed. */
function numberIn(typed: string): number | null {
  const text = typed.trim();
  if (text === "") return null;
  return /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
}
