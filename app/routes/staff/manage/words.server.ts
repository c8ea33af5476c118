import { key, translator } from "#app/i18n/contract.ts";
import type { Role } from "#app/identity/contract.ts";
import { gemeenteName } from "#app/werkpleinen/contract.ts";

/** "Intake, Consulent". */
export function rolesText(roles: readonly Role[]): string {
  const { t } = translator("nl");
  return roles.map((role) => t(key("staff", "roles", role))).join(", ");
}

/** "Zundert, Rucphen", or that it is all of them. */
export function gemeentenText(gemeenten: readonly string[]): string {
  if (gemeenten.length === 0) return translator("nl").t("staff:beheer.none.gemeenten");
  return gemeenten.map((id) => gemeenteName(id) ?? id).join(", ");
}
