import { compareText } from "#app/i18n/format.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { colleagues } from "#app/identity/queries/colleagues.server.ts";
import { groupsOf } from "#app/identity/queries/staff-groups.server.ts";
import { gemeentenText, rolesText } from "./words.server.ts";

/** A group and what it does, in words. */
export interface GroupLine {
  readonly id: string;
  readonly claim: string;
  readonly name: string;
  readonly roles: string;
  readonly gemeenten: string;
  /** How many colleagues in use logged in with it. */
  readonly members: number;
}

/** The groups of a Werkplein in words, and those that colleagues logged in with and that do nothing here. */
export async function groupsModel(
  staff: Staff,
  now: Date,
): Promise<{ readonly groups: readonly GroupLine[]; readonly unused: readonly string[] }> {
  const { tenant } = staff;
  const [groups, everybody] = await Promise.all([groupsOf(tenant), colleagues(tenant, now)]);
  const known = new Set(groups.map(({ claim }) => claim));
  const seen = new Set(everybody.filter(({ active }) => active).flatMap((one) => one.groups));
  return {
    groups: groups.map(({ id, claim, name, roles, gemeenten }) => ({
      ...{ id, claim, name },
      roles: rolesText(roles),
      gemeenten: gemeentenText(gemeenten),
      members: everybody.filter((one) => one.active && one.groups.includes(claim)).length,
    })),
    unused: [...seen].filter((claim) => !known.has(claim)).sort(compareText),
  };
}
