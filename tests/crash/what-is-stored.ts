import pg from "pg";
import { urlOf } from "#app/server/embedded-postgres.ts";
import { postgresPlace } from "#app/server/postgres-place.ts";

/** A receipt that somebody had on the screen. */
export interface Seen {
  readonly tenant: string;
  readonly reference: string;
  readonly complete: boolean;
}

export interface Stored {
  readonly intakes: number;
  readonly problems: readonly string[];
}

interface Row {
  readonly tenant: string;
  readonly reference: string;
  readonly completed: boolean;
  readonly receipts: number;
}

/** Lays what people saw beside what the database holds. */
export async function whatIsStored(dataFolder: string, seen: readonly Seen[]): Promise<Stored> {
  const client = new pg.Client({ connectionString: urlOf(postgresPlace(dataFolder)) });
  await client.connect();
  try {
    const { rows } = await client.query<Row>(`
      select tenant, reference, completed_at is not null as completed,
             (select count(*)::int from intake_event e where e.tenant = i.tenant and e.intake_id = i.id and e.kind = 'stored') as receipts
      from intake i`);
    const { rows: lines } = await client.query<{ count: number }>(
      "select count(*)::int as count from audit_entry where action = 'intake.stored'",
    );
    return { intakes: rows.length, problems: compare(seen, rows, lines[0]?.count ?? 0) };
  } finally {
    await client.end();
  }
}

function compare(seen: readonly Seen[], rows: readonly Row[], auditLines: number): string[] {
  const stored = Map.groupBy(rows, ({ tenant, reference }) => `${tenant} ${reference}`);
  const shown = Map.groupBy(seen, ({ tenant, reference }) => `${tenant} ${reference}`);
  const lost = [...shown.keys()]
    .filter((key) => !stored.has(key))
    .map((key) => `${key}: seen by a person, not in the queue`);
  const twice = [...shown]
    .filter(([, each]) => each.length > 1)
    .map(([key]) => `${key}: one receipt for two meldingen`);
  const unseen = [...stored.keys()]
    .filter((key) => !shown.has(key))
    .map((key) => `${key}: in the queue, though nobody sent it twice`);
  const incomplete = seen
    .filter(({ tenant, reference, complete }) => complete && !stored.get(`${tenant} ${reference}`)?.[0]?.completed)
    .map(({ reference }) => `${reference}: the further answers are lost`);
  const receipts = rows
    .filter((row) => row.receipts !== 1)
    .map((row) => `${row.reference}: ${row.receipts} receipt events`);
  const audit = auditLines === rows.length ? [] : [`${auditLines} audit lines for ${rows.length} meldingen`];
  return [...lost, ...twice, ...unseen, ...incomplete, ...receipts, ...audit];
}
