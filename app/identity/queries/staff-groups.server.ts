import { db, type Tx } from "#app/platform/db.server.ts";
import { knownRoles, type ReadGroup } from "../core/read-group.ts";

export interface StaffGroup extends ReadGroup {
  readonly id: string;
}

/** The groups of the identity provider that do something at this Werkplein, by name. */
export async function staffGroups(tx: Pick<Tx, "staffGroup">, tenant: string): Promise<readonly StaffGroup[]> {
  const rows = await tx.staffGroup.findMany({ where: { tenant }, orderBy: [{ name: "asc" }, { claim: "asc" }] });
  return rows.map(({ id, claim, name, roles, gemeenten }) => ({
    ...{ id, claim, name, gemeenten },
    roles: knownRoles(roles),
  }));
}

/** The same, outside a transaction. */
export async function groupsOf(tenant: string): Promise<readonly StaffGroup[]> {
  return staffGroups(db, tenant);
}
