import { roles } from "#app/identity/contract.ts";

/** Everybody who may come to an address, by the word over their column. */
export const residents = [
  "nobody",
  "draft",
  "code",
  "number",
  "digid",
  "partner",
  "bewind",
  "mentor",
  "former",
  "stranger",
  "other",
  "over",
] as const;
export const colleagues = [...roles, "named", "gemeente", "elsewhere", "strayed", "expired"] as const;
export type Resident = (typeof residents)[number];
export type Colleague = (typeof colleagues)[number];
export type VisitorName = Resident | Colleague;
