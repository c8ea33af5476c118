import { type CalendarDay, calendarDay } from "#app/kernel/day.ts";
import { db, query } from "#app/platform/db.server.ts";
import type { Agenda, Busy, Resource, ScheduleException, ScheduleRule, Service } from "../core/model.ts";

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

async function readAgenda(tenant: string): Promise<Agenda> {
  const where = { tenant };
  const [services, places, resources, rules, exceptions] = await Promise.all([
    db.appointmentService.findMany({ where, orderBy: { code: "asc" } }),
    db.appointmentServiceLocation.findMany({ where, orderBy: { location: "asc" } }),
    db.appointmentResource.findMany({ where, orderBy: { id: "asc" } }),
    db.appointmentRule.findMany({ where, orderBy: { id: "asc" } }),
    db.appointmentException.findMany({ where, orderBy: { id: "asc" } }),
  ]);
  const locationsOf = (code: string) =>
    places.filter(({ service }) => service === code).map(({ location }) => location);
  return {
    services: services.map((row) => ({ ...row, locations: locationsOf(row.code) }) as Service),
    resources: resources.map((row) => row as Resource),
    rules: rules.map(
      ({ validFrom, validUntil, anchor, ...row }) =>
        ({ ...row, validFrom: dayOf(validFrom), validUntil: dayOf(validUntil), anchor: dayOf(anchor) }) as ScheduleRule,
    ),
    exceptions: exceptions.map(({ day, ...row }) => ({ ...row, day: dayOf(day) }) as ScheduleException),
  };
}

function dayOf(date: Date): CalendarDay;
function dayOf(date: Date | null): CalendarDay | null;
function dayOf(date: Date | null): CalendarDay | null {
  return date && calendarDay(date.toISOString().slice(0, 10));
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
