import { query } from "#app/platform/db.server.ts";
import type { Role } from "../core/staff.ts";

export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly gemeenten: readonly string[];
}

/** The colleagues of a Werkplein who logged in at least once, by name. */
export async function staffNames(tenant: string): Promise<readonly Colleague[]> {
  return query<Colleague & Record<string, unknown>>(
    "staff-names",
    `select id, name, roles, gemeenten from staff where tenant = $1 and active order by name collate "nl-x-icu", id`,
    [tenant],
  );
}

/** Who worked here and does not any more: some work may still stand on their name. */
export async function staffGone(tenant: string): Promise<readonly Colleague[]> {
  return query<Colleague & Record<string, unknown>>(
    "staff-gone",
    `select id, name, roles, gemeenten from staff where tenant = $1 and not active order by name collate "nl-x-icu", id`,
    [tenant],
  );
}
