import type { Staff } from "#app/identity/contract.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { query } from "#app/platform/db.server.ts";

export interface SavedFilter {
  readonly id: string;
  readonly name: string;
  readonly href: string;
}

/** The parts of the list that this colleague keeps, in the order in which they kept them. */
export async function savedFilters({ tenant, id: me }: Pick<Staff, "tenant" | "id">): Promise<SavedFilter[]> {
  const rows = await query<{ id: string; href: string; content: Uint8Array }>(
    "saved-filters",
    `select id, leads_to as href, content from saved_filter where tenant = $1 and staff_id = $2 order by created_at, id`,
    [tenant, me],
  );
  return rows.map(({ id, href, content }) => ({
    ...{ id, href },
    name: unsealJson<{ name: string }>(`filter:${tenant}:${id}`, content).name,
  }));
}
