import { randomUUID } from "node:crypto";
import pg from "pg";
import { urlOf } from "#app/server/embedded-postgres.ts";
import { postgresPlace } from "#app/server/postgres-place.ts";

const tenant = "hart-van-west-brabant";
const location = "roosendaal";
export const capacity = 60;
/** Two colleagues, ten times each. */
export const places = 20;

export interface House {
  readonly client: pg.Client;
  readonly session: string;
}

/** Leaves exactly twenty times in the whole Werkplein, and one meeting with sixty places. */
export async function prepareHouse(dataFolder: string): Promise<House> {
  const client = new pg.Client({ connectionString: urlOf(postgresPlace(dataFolder)) });
  await client.connect();
  const { rows } = await client.query<{ id: string }>(
    `select id from appointment_resource where tenant = $1 and kind = 'staff' and location = $2
       and 'eersteGesprek' = any(services) order by id limit 2`,
    [tenant, location],
  );
  await client.query("delete from appointment_rule where tenant = $1", [tenant]);
  await client.query("delete from appointment_exception where tenant = $1", [tenant]);
  await client.query(
    `update appointment_service set duration_min = 30, grid_min = 30, turnaround_min = 0, min_notice_min = 0, needs_room = false
     where tenant = $1`,
    [tenant],
  );
  for (const resource of [null, ...rows.map(({ id }) => id)])
    await client.query(
      `insert into appointment_rule (tenant, id, resource_id, location, kind, weekday, starts, ends, valid_from, valid_until)
       select $1, $2, $3, $4, 'open', extract(isodow from day)::int, '09:00', '14:00', day, day
       from (select (now() at time zone 'Europe/Amsterdam')::date + 7 as day) soon`,
      [tenant, randomUUID(), resource, location],
    );
  const session = randomUUID();
  await client.query(
    `insert into group_session (tenant, id, service, location, language, starts_at, ends_at, starts_local, capacity)
     select $1, $2, 'workshopRechtenPlichten', $3, 'nl', at, at + interval '2 hours', to_char(at, 'YYYY-MM-DD"T"HH24:MI'), $4
     from (select date_trunc('hour', now()) + interval '8 days' as at) soon`,
    [tenant, session, location, capacity],
  );
  return { client, session };
}

/** As if twenty minutes went by: who left without booking gives their time back. */
export async function letHoldsRunOut({ client }: House): Promise<number> {
  const { rowCount } = await client.query(
    "update appointment set hold_expires_at = now() - interval '1 second' where status = 'hold'",
  );
  return rowCount ?? 0;
}

interface Counted {
  readonly booked: number;
  readonly seated: number;
  readonly taken: number;
  readonly overlapping: number;
  readonly deadlocks: number;
}

/** What the database holds, counted anew and without the constraints that guard it. */
export async function countBookings({ client, session }: House): Promise<Counted> {
  const { rows } = await client.query<Counted>(
    `select
       (select count(*)::int from appointment where tenant = $1 and status = 'confirmed' and session_id is null) as booked,
       (select coalesce(sum(seats), 0)::int from appointment where tenant = $1 and status = 'confirmed' and session_id = $2) as seated,
       (select taken from group_session where tenant = $1 and id = $2) as taken,
       (select count(*)::int from appointment_allocation a join appointment_allocation b on a.tenant = b.tenant
          and a.resource_id = b.resource_id and a.id < b.id and a.busy_from < b.busy_to and b.busy_from < a.busy_to
        where a.tenant = $1 and a.appointment_id is not null and b.appointment_id is not null) as overlapping,
       (select deadlocks::int from pg_stat_database where datname = current_database()) as deadlocks`,
    [tenant, session],
  );
  return rows[0] as Counted;
}

/** References that people saw and the database does not know as confirmed. */
export async function lostOnes({ client }: House, references: readonly string[]): Promise<readonly string[]> {
  const { rows } = await client.query<{ reference: string }>(
    "select reference from appointment where tenant = $1 and status = 'confirmed'",
    [tenant],
  );
  const known = new Set(rows.map(({ reference }) => reference));
  return references.filter((reference) => !known.has(reference));
}
