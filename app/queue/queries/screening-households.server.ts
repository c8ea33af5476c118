import { query } from "#app/platform/db.server.ts";

/** A household that consented, as it lies in the table: its facts sealed, and the receipt of its saved check. */
export interface ScreeningHousehold {
  readonly intakeId: string;
  readonly gemeente: string;
  readonly facts: Uint8Array;
  readonly rules: string;
  readonly figures: string;
  readonly day: string;
  readonly consentedAt: Date;
}

const consenting = "tenant = $1 and withdrawn_at is null and consented_at <= $2";

/** The next households of a run, in the order of their ids: who consented before it began and has not withdrawn. */
export function screeningHouseholds(
  tenant: string,
  begun: Date,
  after: string | null,
  size: number,
): Promise<ScreeningHousehold[]> {
  return query(
    "screening-households",
    `select intake_id::text as "intakeId", gemeente, facts, rules, figures, day::text as day, consented_at as "consentedAt"
     from screening_household where ${consenting} and ($3::uuid is null or intake_id > $3::uuid) order by intake_id limit $4`,
    [tenant, begun, after, size],
  );
}

/** How many households a run has to look at; they may become fewer while it runs. */
export async function screeningCount(tenant: string, begun: Date): Promise<number> {
  const sql = `select count(*)::int as count from screening_household where ${consenting}`;
  const [row] = await query<{ count: number }>("screening-count", sql, [tenant, begun]);
  return row?.count ?? 0;
}

/** The gemeenten in which somebody consented. */
export async function screeningGemeenten(tenant: string): Promise<readonly string[]> {
  const sql = "select distinct gemeente from screening_household where tenant = $1 and withdrawn_at is null order by 1";
  return (await query<{ gemeente: string }>("screening-gemeenten", sql, [tenant])).map(({ gemeente }) => gemeente);
}
