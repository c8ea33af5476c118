import { z } from "zod";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { type Role, roles } from "./staff.ts";

/** What the identity provider says about a colleague. The claim names are part of the agreement with it (see README). */
export interface StaffClaims {
  readonly subject: string;
  readonly name: string;
  readonly tenant: string;
  readonly roles: readonly Role[];
  readonly gemeenten: readonly string[];
}

export type ClaimsRefusal = "incompleteClaims" | "otherWerkplein" | "noRole";

const list = z.union([z.array(z.string()), z.string().transform((text) => text.split(/[\s,]+/).filter(Boolean))]);
const shape = z.object({
  sub: z.string().min(1).max(255),
  name: z.string().trim().min(1).max(200),
  werkplein: z.string().min(1),
  rollen: list,
  gemeenten: list.default([]),
});

/** Reads the claims of a login at the Werkplein `tenant`; roles that we do not know are left out. */
export function readClaims(claims: unknown, tenant: string): Result<StaffClaims, ClaimsRefusal> {
  const parsed = shape.safeParse(claims);
  if (!parsed.success) return refuse("incompleteClaims");
  const { sub, name, werkplein, rollen, gemeenten } = parsed.data;
  if (werkplein !== tenant) return refuse("otherWerkplein");
  const known = roles.filter((role) => rollen.includes(role));
  if (known.length === 0) return refuse("noRole");
  return ok({ subject: sub, name, tenant, roles: known, gemeenten });
}
