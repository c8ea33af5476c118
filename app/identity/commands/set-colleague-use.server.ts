import { managedVersion, recordManagedChange } from "#app/audit/commands/record-managed-change.server.ts";
import { changesBetween } from "#app/audit/contract.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { transaction } from "#app/platform/db.server.ts";
import { may } from "../core/may.ts";
import type { Staff } from "../core/staff.ts";

export interface SetColleagueUse {
  readonly staff: Staff;
  /** Id of the colleague that it is about. */
  readonly id: string;
  readonly active: boolean;
  readonly seen: number;
  readonly now: Date;
}

export type ColleagueRefusal = "notFound" | "stale" | "yourself";

/** Puts a colleague out of use, in every browser at once, or back into use: then they log in again. Nobody does it to themselves. */
export async function setColleagueUse(ask: SetColleagueUse): Promise<Result<null, ColleagueRefusal>> {
  const { staff, id, active, seen, now } = ask;
  const { tenant } = staff;
  if (!may(staff, "staff.manage")) return refuse("notFound");
  return transaction(async (tx): Promise<Result<null, ColleagueRefusal>> => {
    const [found] = await tx.$queryRaw<{ name: string; active: boolean }[]>`
      select name, active from staff where tenant = ${tenant} and id = ${id}::uuid for update`;
    if (!found) return refuse("notFound");
    if (id === staff.id) return refuse("yourself");
    const version = await managedVersion(tx, tenant, "colleague", id);
    if (version !== seen) return refuse("stale");
    const changes = changesBetween({ gebruik: found.active }, { gebruik: active });
    if (changes.length === 0) return ok(null);
    await tx.staff.update({ where: { tenant_id: { tenant, id } }, data: { active }, select: { id: true } });
    if (!active) await tx.staffSession.deleteMany({ where: { tenant, staffId: id } });
    await recordManagedChange(tx, {
      ...{ tenant, staffId: staff.id, kind: "colleague", subject: id, name: found.name, changes, at: now },
      version: version + 1,
      action: active ? "colleague.putIntoUse" : "colleague.putOutOfUse",
      ground: "Toegang volgens de rol van een medewerker",
    });
    return ok(null);
  });
}
