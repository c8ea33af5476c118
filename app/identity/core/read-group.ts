import { type GroupRights, type Rights, rightsOf, sameRights } from "./group-rights.ts";
import { type Role, roles } from "./staff.ts";

/** A group as a beheerder typed it. */
export interface TypedGroup {
  readonly claim: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly gemeenten: readonly string[];
}

export interface ReadGroup extends GroupRights {
  readonly name: string;
}

/** What is wrong with a field. Words: `staff:beheer.wrong.<code>`. */
export interface WrongOfGroup {
  readonly field: "groep" | "naam" | "rollen" | "gemeenten";
  readonly code: "empty" | "tooLong" | "none" | "unknown";
}

/** Reads a group; `known` are the gemeenten of the Werkplein. */
export function readGroup(
  typed: TypedGroup,
  known: readonly string[],
): { readonly value?: ReadGroup; readonly wrong: readonly WrongOfGroup[] } {
  const claim = typed.claim.trim();
  const name = typed.name.trim() || claim;
  const chosen = roles.filter((role) => typed.roles.includes(role));
  const wrong: WrongOfGroup[] = [];
  if (!claim) wrong.push({ field: "groep", code: "empty" });
  if (claim.length > 255) wrong.push({ field: "groep", code: "tooLong" });
  if (claim && claim.length <= 255 && name.length > 100) wrong.push({ field: "naam", code: "tooLong" });
  if (chosen.length === 0) wrong.push({ field: "rollen", code: "none" });
  if (typed.gemeenten.some((id) => !known.includes(id))) wrong.push({ field: "gemeenten", code: "unknown" });
  // All of them, ticked one by one, is the whole Werkplein: also for a gemeente that comes later.
  const gemeenten = known.every((id) => typed.gemeenten.includes(id)) ? [] : [...typed.gemeenten].sort();
  return wrong.length > 0 ? { wrong } : { value: { claim, name, roles: chosen, gemeenten }, wrong };
}

export type GroupRefusal = "taken" | "ownRights" | "stale" | "notFound";

interface OfColleague {
  readonly own: Rights;
  readonly groups: readonly string[];
}

/**
 * Whether the groups may become `after`. What touches the rights of whoever changes it is for a colleague: nobody gives themselves a role, and
 * nobody locks themselves out.
 */
export function refusalOfGroups(
  me: OfColleague,
  before: readonly GroupRights[],
  after: readonly GroupRights[],
): "taken" | "ownRights" | null {
  if (new Set(after.map(({ claim }) => claim)).size < after.length) return "taken";
  const rights = (table: readonly GroupRights[]) => rightsOf(me.own, me.groups, table);
  return sameRights(rights(before), rights(after)) ? null : "ownRights";
}

/** Roles that a database gave as text: only those we know. */
export function knownRoles(given: readonly string[]): readonly Role[] {
  return roles.filter((role) => given.includes(role));
}
