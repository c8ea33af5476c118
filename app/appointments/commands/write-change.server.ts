import type { CalendarDay } from "#app/kernel/day.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { AgendaChange } from "../core/agenda-change.ts";
import type { Resource, ScheduleException, ScheduleRule, Service } from "../core/model.ts";

interface By {
  readonly by: string;
  readonly now: Date;
}

/** Writes what a change says, and nothing that follows from it. */
export async function writeChange(tx: Tx, tenant: string, change: AgendaChange, { by, now }: By): Promise<void> {
  switch (change.kind) {
    case "rulesAdded":
      await tx.appointmentRule.createMany({ data: change.rules.map((rule) => ruleRow(tenant, rule)) });
      return;
    case "ruleRemoved":
      await tx.appointmentRule.deleteMany({ where: { tenant, id: change.id } });
      return;
    case "exceptionAdded":
      await tx.appointmentException.createMany({ data: [exceptionRow(tenant, change.exception)] });
      return;
    case "exceptionRemoved":
      await tx.appointmentException.deleteMany({ where: { tenant, id: change.id } });
      return;
    case "holidaysConfirmed":
      return writeHolidays(tx, tenant, change, { by, now });
    case "resourceSaved":
      return writeResource(tx, tenant, change.resource);
    case "serviceSaved":
      return writeService(tx, tenant, change.service);
  }
}

async function writeHolidays(
  tx: Tx,
  tenant: string,
  { year, days }: { readonly year: number; readonly days: readonly ScheduleException[] },
  { by, now }: By,
): Promise<void> {
  const between = { gte: new Date(`${year}-01-01T00:00:00Z`), lt: new Date(`${year + 1}-01-01T00:00:00Z`) };
  await tx.appointmentException.deleteMany({ where: { tenant, source: "holiday", day: between } });
  await tx.appointmentException.createMany({ data: days.map((day) => exceptionRow(tenant, day)) });
  const confirmed = { confirmedAt: now, confirmedBy: by };
  await tx.appointmentHolidayYear.upsert({
    where: { tenant_year: { tenant, year } },
    create: { tenant, year, ...confirmed },
    update: confirmed,
  });
}

async function writeResource(tx: Tx, tenant: string, resource: Resource): Promise<void> {
  const { id, kind, name, location, active, staffId } = resource;
  const known = {
    kind,
    name,
    location,
    active,
    staffId,
    languages: [...resource.languages],
    services: [...resource.services],
  };
  await tx.appointmentResource.upsert({
    where: { tenant_id: { tenant, id } },
    create: { tenant, id, ...known },
    update: { ...known, version: { increment: 1 } },
  });
}

async function writeService(tx: Tx, tenant: string, service: Service): Promise<void> {
  const { code, locations, active, durationMin, gridMin, turnaroundMin, minNoticeMin, maxDaysAhead, changeUntilMin } =
    service;
  const { maxOpenPerPerson, interpreter, bring } = service;
  await tx.appointmentService.update({
    where: { tenant_code: { tenant, code } },
    data: {
      ...{ active, durationMin, gridMin, turnaroundMin, minNoticeMin, maxDaysAhead, changeUntilMin, maxOpenPerPerson },
      ...{ interpreter, bring: [...bring], version: { increment: 1 } },
    },
  });
  await tx.appointmentServiceLocation.deleteMany({ where: { tenant, service: code } });
  await tx.appointmentServiceLocation.createMany({
    data: locations.map((location) => ({ tenant, service: code, location })),
  });
}

const asDate = (day: CalendarDay) => new Date(`${day}T00:00:00Z`);

function ruleRow(tenant: string, { validFrom, validUntil, anchor, ...rule }: ScheduleRule) {
  return {
    ...{ tenant, ...rule, validFrom: asDate(validFrom) },
    ...{ validUntil: validUntil && asDate(validUntil), anchor: anchor && asDate(anchor) },
  };
}

function exceptionRow(tenant: string, { day, ...exception }: ScheduleException) {
  return { tenant, ...exception, day: asDate(day) };
}
