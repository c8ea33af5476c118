import { ok, type Result, refuse } from "#app/kernel/result.ts";
import type { HouseholdChange, HouseholdState } from "./household.ts";

export type HouseholdShieldRefusal =
  | "shieldWithIntake"
  | "alreadyShielded"
  | "notShielded"
  | "reasonMissing"
  | "nobodyNamed";

/** Only named colleagues open the household from now on. That of a saved check is shielded with its intake, in one place. */
export function decideShieldHousehold(
  household: HouseholdState,
  reason: string,
  named: readonly string[],
): Result<HouseholdChange, HouseholdShieldRefusal> {
  if (household.intakeId) return refuse("shieldWithIntake");
  if (household.shielded) return refuse("alreadyShielded");
  if (!reason.trim()) return refuse("reasonMissing");
  if (named.length === 0) return refuse("nobodyNamed");
  return ok({ set: { shielded: true }, happened: { kind: "shielded", data: { named: named.length } } });
}

/** Every consulent opens it again. */
export function decideUnshieldHousehold(
  household: HouseholdState,
  reason: string,
): Result<HouseholdChange, HouseholdShieldRefusal> {
  if (household.intakeId) return refuse("shieldWithIntake");
  if (!household.shielded) return refuse("notShielded");
  if (!reason.trim()) return refuse("reasonMissing");
  return ok({ set: { shielded: false }, happened: { kind: "unshielded", data: {} } });
}

/** One more colleague opens it. */
export function decideGrantHousehold(
  household: HouseholdState,
  reason: string,
  to: string,
): Result<HouseholdChange, HouseholdShieldRefusal> {
  if (household.intakeId) return refuse("shieldWithIntake");
  if (!household.shielded) return refuse("notShielded");
  if (!reason.trim()) return refuse("reasonMissing");
  return to ? ok({ set: {}, happened: { kind: "accessGranted", data: { to } } }) : refuse("nobodyNamed");
}
