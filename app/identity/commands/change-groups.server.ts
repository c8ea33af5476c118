import { randomUUID } from "node:crypto";
import { managedVersion, recordManagedChange } from "#app/audit/commands/record-managed-change.server.ts";
import { changesBetween } from "#app/audit/contract.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import { rightsOf, sameRights } from "../core/group-rights.ts";
import { may } from "../core/may.ts";
import { type GroupRefusal, knownRoles, type ReadGroup, refusalOfGroups } from "../core/read-group.ts";
import type { Staff } from "../core/staff.ts";
import { staffGroups } from "../queries/staff-groups.server.ts";

export interface ChangeGroup {
  readonly staff: Staff;
  /** Null: a group that is new here. One that was taken away can come back. */
  readonly id: string | null;
  /** The version in view; 0 for a new one. */
  readonly seen: number;
  /** What it becomes; null: it gives nothing any more. */
  readonly group: ReadGroup | null;
  readonly now: Date;
}

/** Says what a group of the identity provider does here. It holds at once, for everybody who logged in with that group. */
export async function changeGroup(ask: ChangeGroup): Promise<Result<null, GroupRefusal>> {
  const { staff, id, seen, group, now } = ask;
  const { tenant } = staff;
  if (!may(staff, "staff.manage")) return refuse("notFound");
  return transaction(async (tx): Promise<Result<null, GroupRefusal>> => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`staff_group ${tenant}`}, 0))`;
    const before = await staffGroups(tx, tenant);
    const old = before.find((each) => each.id === id) ?? null;
    const subject = id ?? randomUUID();
    const version = await managedVersion(tx, tenant, "group", subject);
    if (id !== null && !old && version === 0) return refuse("notFound");
    if (version !== seen) return refuse("stale");
    const others = before.filter((each) => each !== old);
    const after = group ? [...others, group] : others;
    const me = await tx.staff.findUniqueOrThrow({ where: { tenant_id: { tenant, id: staff.id } } });
    const refusal = refusalOfGroups(
      { own: { roles: knownRoles(me.ownRoles), gemeenten: me.ownGemeenten }, groups: me.groups },
      before,
      after,
    );
    if (refusal) return refuse(refusal);
    const changes = changesBetween(fieldsOf(old), fieldsOf(group));
    if (changes.length === 0) return ok(null);
    await write(tx, tenant, subject, group);
    await reckonAgain(tx, tenant, after, [old?.claim, group?.claim]);
    await recordManagedChange(tx, {
      ...{ tenant, staffId: staff.id, kind: "group", subject, version: version + 1, changes, at: now },
      name: (group ?? old)?.name ?? "",
      action: group ? "group.changed" : "group.removed",
      ground: "Toegang volgens de rol van een medewerker",
    });
    return ok(null);
  });
}

function fieldsOf(group: ReadGroup | null) {
  return group && { groep: group.claim, naam: group.name, rollen: group.roles, gemeenten: group.gemeenten };
}

async function write(tx: Tx, tenant: string, id: string, group: ReadGroup | null) {
  if (!group) {
    await tx.staffGroup.deleteMany({ where: { tenant, id } });
    return;
  }
  const { claim, name, roles, gemeenten } = group;
  const data = { claim, name, roles: [...roles], gemeenten: [...gemeenten] };
  await tx.staffGroup.upsert({ where: { tenant_id: { tenant, id } }, create: { tenant, id, ...data }, update: data });
}

/** Gives everybody of these groups what they may do now; who has no role left is logged out everywhere. */
async function reckonAgain(
  tx: Tx,
  tenant: string,
  table: readonly ReadGroup[],
  claims: readonly (string | undefined)[],
) {
  const touched = claims.filter((claim) => claim !== undefined);
  const members = await tx.staff.findMany({ where: { tenant, groups: { hasSome: touched } }, orderBy: { id: "asc" } });
  for (const { id, roles, gemeenten, ownRoles, ownGemeenten, groups } of members) {
    const rights = rightsOf({ roles: knownRoles(ownRoles), gemeenten: ownGemeenten }, groups, table);
    if (sameRights(rights, { roles: knownRoles(roles), gemeenten })) continue;
    await tx.staff.update({
      where: { tenant_id: { tenant, id } },
      data: { roles: [...rights.roles], gemeenten: [...rights.gemeenten] },
    });
    if (rights.roles.length === 0) await tx.staffSession.deleteMany({ where: { tenant, staffId: id } });
  }
}
