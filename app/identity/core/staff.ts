/** What a colleague does at a Werkplein. One person may have several roles. */
export type Role = "intake" | "consulent" | "klantmanager" | "teamleider" | "beheerder" | "auditor";

export const roles = [
  "intake",
  "consulent",
  "klantmanager",
  "teamleider",
  "beheerder",
  "auditor",
] as const satisfies readonly Role[];

/** A colleague who is logged in. */
export interface Staff {
  readonly id: string;
  /** The Werkplein. Nothing of another Werkplein exists for this person. */
  readonly tenant: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Ids of the gemeenten this person works for; empty means every gemeente of the Werkplein. */
  readonly gemeenten: readonly string[];
}
