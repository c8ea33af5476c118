import { query } from "#app/platform/db.server.ts";

/** The id behind a reference of this Werkplein; null when there is none. Says nothing about who may see it. */
export async function intakeIdOf(tenant: string, reference: string): Promise<string | null> {
  const [row] = await query<{ id: string }>(
    "intake-id-of",
    "select id from intake where tenant = $1 and reference = $2",
    [tenant, reference],
  );
  return row?.id ?? null;
}
