import { unsealJson } from "#app/platform/crypto.server.ts";
import { query } from "#app/platform/db.server.ts";
import type { IntakeContent } from "../core/content.ts";

/** What the residents of these intakes are called; only for who may see them. */
export async function namesOf(tenant: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await query<{ id: string; content: Uint8Array }>(
    "names-of-residents",
    "select id, content from intake where tenant = $1 and id = any($2::uuid[])",
    [tenant, [...ids]],
  );
  return new Map(
    rows.map(({ id, content }) => {
      const { voornaam, achternaam } = unsealJson<IntakeContent>(`intake:${tenant}:${id}`, content).answers;
      return [id, [voornaam, achternaam].filter((part) => typeof part === "string").join(" ")];
    }),
  );
}
