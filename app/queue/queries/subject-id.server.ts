import { query } from "#app/platform/db.server.ts";

/** The id behind the number of an intake or of a household in the register, for the log: it says nothing else. */
export async function subjectIdOf(tenant: string, reference: string): Promise<string | undefined> {
  const [row] = await query<{ id: string }>(
    "queue-intake-id",
    `select id from intake where tenant = $1 and reference = $2
     union all select id from register_household where tenant = $1 and reference = $2`,
    [tenant, reference],
  );
  return row?.id;
}
