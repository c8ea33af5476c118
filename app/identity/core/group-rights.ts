import { type Role, roles } from "./staff.ts";

/** What somebody may be at a Werkplein, and for which gemeenten; no gemeenten means all of them. */
export interface Rights {
  readonly roles: readonly Role[];
  readonly gemeenten: readonly string[];
}

/** What the members of a group of the identity provider do. */
export interface GroupRights extends Rights {
  /** The group as the provider writes it. */
  readonly claim: string;
}

/**
 * What a colleague may do: what the provider gives directly, and what their groups give, together. One of these for all gemeenten makes it
 * all gemeenten: a colleague has one set of gemeenten for all their roles.
 */
export function rightsOf(own: Rights, groups: readonly string[], table: readonly GroupRights[]): Rights {
  const given = [own, ...table.filter(({ claim }) => groups.includes(claim))].filter((each) => each.roles.length > 0);
  const everywhere = given.some(({ gemeenten }) => gemeenten.length === 0);
  return {
    roles: roles.filter((role) => given.some((each) => each.roles.includes(role))),
    gemeenten: everywhere ? [] : [...new Set(given.flatMap(({ gemeenten }) => gemeenten))].sort(),
  };
}

/** Whether both let somebody do exactly the same. */
export function sameRights(one: Rights, other: Rights): boolean {
  const text = ({ roles: all, gemeenten }: Rights) => [[...all].sort(), [...gemeenten].sort()].join("|");
  return text(one) === text(other);
}
