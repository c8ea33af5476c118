import { query } from "#app/platform/db.server.ts";
import type { Agenda, Busy } from "../core/model.ts";

/** The agenda of a Werkplein as it was read last, with the stamp it had then. */
const remembered = new Map<string, { readonly stamp: string; readonly agenda: Agenda }>();

/**
 * All that the times of a Werkplein follow from: services, colleagues and rooms, hours, and the days on which other hours hold. Read anew only
 * when a row of it was written since: reading it was most of what a page of times cost.
 */
export async function agendaOf(tenant: string): Promise<Agenda> {
  const stamp = await stampOf(tenant);
  const known = remembered.get(tenant);
  if (known?.stamp === stamp) return known.agenda;
  // What is written meanwhile gets another stamp, so that at worst it is read once more.
  const agenda = await readAgenda(tenant);
  remembered.set(tenant, { stamp, agenda });
  return agenda;
}

/** Every version of every row has its own transaction and place: another set of them is another agenda. */
async function stampOf(tenant: string): Promise<string> {
  const tables = ["service", "service_location", "resource", "rule", "exception"];
  const rows = tables.map(
    (table) => `select '${table}' || xmin || ctid as version from appointment_${table} where tenant = $1`,
  );
  const [row] = await query<{ stamp: string }>(
    "appointments-agenda-stamp",
    `select count(*) || ':' || coalesce(sum(hashtextextended(version, 0)), 0) as stamp from (${rows.join(" union all ")}) r`,
    [tenant],
  );
  return row?.stamp ?? "";
}

interface Row {
  readonly agenda: Agenda;
}

/** Names as the model has them; days come as `YYYY-MM-DD`. */
const sql = `
  select json_build_object(
    'services', (select coalesce(json_agg(json_build_object(
        'code', s.code, 'mode', s.mode, 'kind', s.kind, 'audience', s.audience, 'durationMin', s.duration_min, 'gridMin', s.grid_min,
        'turnaroundMin', s.turnaround_min, 'minNoticeMin', s.min_notice_min, 'maxDaysAhead', s.max_days_ahead,
        'changeUntilMin', s.change_until_min, 'maxOpenPerPerson', s.max_open_per_person, 'needsLogin', s.needs_login,
        'needsRoom', s.needs_room, 'interpreter', s.interpreter, 'helperTakesSeat', s.helper_takes_seat, 'bring', s.bring,
        'active', s.active, 'version', s.version, 'locations', array(
          select l.location from appointment_service_location l where l.tenant = s.tenant and l.service = s.code order by l.location)
      ) order by s.code), '[]') from appointment_service s where s.tenant = $1),
    'resources', (select coalesce(json_agg(json_build_object(
        'id', r.id, 'kind', r.kind, 'name', r.name, 'staffId', r.staff_id, 'languages', r.languages, 'services', r.services,
        'location', r.location, 'active', r.active, 'version', r.version
      ) order by r.id), '[]') from appointment_resource r where r.tenant = $1),
    'rules', (select coalesce(json_agg(json_build_object(
        'id', r.id, 'resourceId', r.resource_id, 'location', r.location, 'service', r.service, 'kind', r.kind, 'weekday', r.weekday,
        'starts', r.starts, 'ends', r.ends, 'validFrom', r.valid_from, 'validUntil', r.valid_until, 'everyNWeeks', r.every_n_weeks,
        'anchor', r.anchor, 'weekOfMonth', r.week_of_month, 'capacityPublic', r.capacity_public, 'capacityIntern', r.capacity_intern
      ) order by r.id), '[]') from appointment_rule r where r.tenant = $1),
    'exceptions', (select coalesce(json_agg(json_build_object(
        'id', e.id, 'scope', e.scope, 'scopeId', e.scope_id, 'day', e.day, 'starts', e.starts, 'ends', e.ends, 'effect', e.effect,
        'reason', e.reason, 'source', e.source
      ) order by e.id), '[]') from appointment_exception e where e.tenant = $1)
  ) as agenda`;

/** One statement, since many may ask at once. */
async function readAgenda(tenant: string): Promise<Agenda> {
  const [row] = await query<Row>("appointments-whole-agenda", sql, [tenant]);
  return row?.agenda ?? { services: [], resources: [], rules: [], exceptions: [] };
}

interface BusyRow {
  readonly resource_id: string;
  readonly busy_from: Date;
  readonly busy_to: Date;
  readonly lineage: string;
}

/** Every claim between two instants. A hold that is over claims nothing, whether or not anybody swept it. */
export async function busyBetween(tenant: string, from: Date, to: Date, now: Date): Promise<readonly Busy[]> {
  const rows = await query<BusyRow>(
    "appointments-busy-between",
    `select x.resource_id, x.busy_from, x.busy_to, x.lineage from appointment_allocation x
     left join appointment a on a.tenant = x.tenant and a.id = x.appointment_id
     where x.tenant = $1 and x.busy_from < $3 and x.busy_to > $2
       and (a.id is null or a.status <> 'hold' or a.hold_expires_at > $4)`,
    [tenant, from, to, now],
  );
  return rows.map(({ resource_id, busy_from, busy_to, lineage }) => ({
    resourceId: resource_id,
    from: busy_from.getTime(),
    to: busy_to.getTime(),
    lineage,
  }));
}
