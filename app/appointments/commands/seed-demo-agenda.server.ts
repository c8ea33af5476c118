import { demoStaff } from "#app/identity/contract.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { type DemoAgenda, demoAgenda } from "../core/demo-agenda.ts";
import { demoId } from "../core/demo-parts.ts";
import { type DemoSession, demoSessions } from "../core/demo-sessions.ts";

/** A connection to the database: at start nothing bigger is loaded yet. */
export interface Sql {
  query(text: string, values: unknown[]): Promise<{ readonly rows: { readonly [column: string]: unknown }[] }>;
}

interface DemoWerkplein {
  readonly id: string;
  readonly locations: readonly { readonly id: string }[];
}

/** Rows by table. */
type Tables = ReadonlyMap<string, Record<string, unknown>[]>;

/** In the order in which they can be filled. */
const order = [
  ...["staff", "appointment_service", "appointment_service_location", "appointment_resource", "appointment_rule"],
  ...["appointment_exception", "appointment_holiday_year", "group_session", "appointment_allocation"],
];

/**
 * Gives every Werkplein of the demo an agenda, once: what a colleague changed since stays. Group sessions are added at every start, for
 * the weeks that came nearer.
 */
export async function seedDemoAgenda(sql: Sql, werkpleinen: readonly DemoWerkplein[], now: Date): Promise<void> {
  await sql.query("begin", []);
  await fillDemoAgenda(sql, werkpleinen, now);
  await sql.query("commit", []);
}

/** The same, inside a transaction that is somebody else's. */
export async function fillDemoAgenda(sql: Sql, werkpleinen: readonly DemoWerkplein[], now: Date): Promise<void> {
  const known = await sql.query(
    `select tenant || '/' as id from appointment_service
     union select tenant || '/' || id from group_session where starts_at > $1::timestamptz - interval '1 day'`,
    [now],
  );
  const tables = rowsOf(werkpleinen, new Set(known.rows.map(({ id }) => id)), now);
  for (const [table, rows] of tables)
    if (rows.length > 0)
      await sql.query(
        `insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb) on conflict do nothing`,
        [JSON.stringify(rows)],
      );
}

function rowsOf(werkpleinen: readonly DemoWerkplein[], known: ReadonlySet<unknown>, now: Date): Tables {
  const tables: Tables = new Map(order.map((table) => [table, []]));
  const from = dayInAmsterdam(now);
  for (const werkplein of werkpleinen) {
    const locations = werkplein.locations.map(({ id }) => id);
    if (!known.has(`${werkplein.id}/`)) addAgenda(tables, werkplein, demoAgenda(locations, from), now);
    for (const session of demoSessions(locations, from))
      if (!known.has(`${werkplein.id}/${session.id}`)) addSession(tables, werkplein.id, session);
  }
  return tables;
}

function add(tables: Tables, table: string, ...rows: readonly object[]): void {
  for (const row of rows)
    tables.get(table)?.push(Object.fromEntries(Object.entries(row).map(([name, value]) => [column(name), value])));
}

const column = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function addAgenda(tables: Tables, werkplein: DemoWerkplein, agenda: DemoAgenda, now: Date): void {
  const tenant = werkplein.id;
  const logins = loginsOf(werkplein, now);
  add(tables, "staff", ...logins.map(({ login, ...row }) => row));
  for (const { locations, ...service } of agenda.services) {
    add(tables, "appointment_service", { tenant, version: 1, ...service });
    const where = locations.map((location) => ({ tenant, service: service.code, location }));
    add(tables, "appointment_service_location", ...where);
  }
  for (const { hours, login, ...resource } of agenda.resources) {
    const staffId = logins.find((one) => one.login === login)?.id ?? null;
    add(tables, "appointment_resource", { tenant, version: 1, ...resource, staffId });
  }
  add(tables, "appointment_rule", ...agenda.rules.map((rule) => ({ tenant, ...rule })));
  add(tables, "appointment_exception", ...agenda.exceptions.map((exception) => ({ tenant, ...exception })));
  const confirmedBy = demoId("login", 0);
  const years = agenda.years.map((year) => ({ tenant, year, confirmedAt: now, confirmedBy }));
  add(tables, "appointment_holiday_year", ...years);
}

/** The made-up colleagues who have an agenda of their own, as their first login would make them. */
function loginsOf(werkplein: DemoWerkplein, now: Date) {
  const mine = { tenant: werkplein.id, issuer: "demo", gemeenten: [], active: true, createdAt: now };
  const team = demoStaff({ id: werkplein.id, gemeenten: [] });
  return (["consulent", "klantmanager"] as const).flatMap((login, index) => {
    const found = team.find(({ role }) => role === login);
    if (!found) return [];
    const { subject, name } = found;
    const rights = { roles: [login], ownRoles: [login], ownGemeenten: [], groups: [] };
    return [{ ...mine, ...rights, login, id: demoId("login", index + 1), subject, name }];
  });
}

function addSession(tables: Tables, tenant: string, session: DemoSession): void {
  const { start, end, resourceId, ...row } = session;
  const claim = { id: row.id, resourceId, sessionId: row.id, lineage: row.id, busyFrom: start, busyTo: end };
  const more = { tenant, taken: 0, status: "planned", version: 1, startsAt: start, endsAt: end };
  add(tables, "group_session", { ...row, ...more });
  add(tables, "appointment_allocation", { tenant, ...claim });
}
