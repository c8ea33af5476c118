import { type CalendarDay, calendarDay } from "#app/kernel/day.ts";
import { db, query } from "#app/platform/db.server.ts";
import type { Agenda, Busy, Resource, ScheduleException, ScheduleRule, Service } from "../core/model.ts";

/** All that the times of a Werkplein follow from: services, colleagues and rooms, hours, and the days on which other hours hold. */
export async function agendaOf(tenant: string): Promise<Agenda> {
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
