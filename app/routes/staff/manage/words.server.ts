import { key, translator } from "#app/i18n/contract.ts";
import type { Role } from "#app/identity/contract.ts";
import { gemeenteName, werkpleinById } from "#app/werkpleinen/contract.ts";

/** A choice on a page, in words. */
export interface Named {
  readonly value: string;
  readonly text: string;
}

/** The gemeenten that work can be given for. */
export function gemeentenIn(tenant: string): readonly Named[] {
  return werkpleinById(tenant).gemeenten.map(({ id, name }) => ({ value: id, text: name }));
}

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
