import { query } from "#app/platform/db.server.ts";

/** The id behind a reference, for the log: it says nothing else. */
export async function intakeIdOf(tenant: string, reference: string): Promise<string | undefined> {
  const [row] = await query<{ id: string }>(
    "queue-intake-id",
    "select id from intake where tenant = $1 and reference = $2",
    [tenant, reference],
  );
  return row?.id;
}
