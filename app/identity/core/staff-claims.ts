import { z } from "zod";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { type Role, roles } from "./staff.ts";

/** What the identity provider says about a colleague. The claim names are part of the agreement with it (see README). */
export interface StaffClaims {
  readonly subject: string;
  readonly name: string;
  readonly tenant: string;
  /** What it gives directly; what the groups give stands at the Werkplein. */
  readonly roles: readonly Role[];
  readonly gemeenten: readonly string[];
  readonly groups: readonly string[];
}

export type ClaimsRefusal = "incompleteClaims" | "otherWerkplein" | "noRole";

const list = z.union([z.array(z.string()), z.string().transform((text) => text.split(/[\s,]+/).filter(Boolean))]);
// A name of a group may hold spaces: one text is one group.
const groupList = z.union([
  z.array(z.string().max(255)).max(1000),
  z.string().transform((text) => (text ? [text] : [])),
]);
const shape = z.object({
  sub: z.string().min(1).max(255),
  name: z.string().trim().min(1).max(200),
  werkplein: z.string().min(1).optional(),
  rollen: list.default([]),
  gemeenten: list.default([]),
  groepen: groupList.default([]),
  groups: groupList.default([]),
});

/**
 * Reads the claims of a login at the Werkplein `tenant`; roles that we do not know are left out. A provider that gives roles says of which
 * Werkplein; one that gives groups need not, since each Werkplein says itself what a group does there.
 */
export function readClaims(claims: unknown, tenant: string): Result<StaffClaims, ClaimsRefusal> {
  const parsed = shape.safeParse(claims);
  if (!parsed.success) return refuse("incompleteClaims");
  const { sub, name, werkplein, rollen, gemeenten } = parsed.data;
  const groups = [...new Set([...parsed.data.groepen, ...parsed.data.groups])];
  if (werkplein === undefined && (groups.length === 0 || rollen.length > 0)) return refuse("incompleteClaims");
  if (werkplein !== undefined && werkplein !== tenant) return refuse("otherWerkplein");
  const known = roles.filter((role) => rollen.includes(role));
  if (known.length === 0 && groups.length === 0) return refuse("noRole");
  return ok({ subject: sub, name, tenant, roles: known, gemeenten, groups });
}
