import type { CalendarDay } from "#app/kernel/day.ts";
import type { Agenda, Resource, ScheduleException, ScheduleRule, Service } from "./model.ts";

/** What a beheerder does to the agenda, whole: what it becomes is known before it is saved. */
export type AgendaChange =
  | { readonly kind: "rulesAdded"; readonly rules: readonly ScheduleRule[] }
  | { readonly kind: "ruleRemoved"; readonly id: string }
  | { readonly kind: "exceptionAdded"; readonly exception: ScheduleException }
  | { readonly kind: "exceptionRemoved"; readonly id: string }
  | {
      readonly kind: "holidaysConfirmed";
      readonly year: number;
      readonly days: readonly ScheduleException[];
    }
  | { readonly kind: "resourceSaved"; readonly resource: Resource }
  | { readonly kind: "serviceSaved"; readonly service: Service };

/** The agenda after a change. */
export function changed(agenda: Agenda, change: AgendaChange): Agenda {
  switch (change.kind) {
    case "rulesAdded":
      return { ...agenda, rules: [...agenda.rules, ...change.rules] };
    case "ruleRemoved":
      return { ...agenda, rules: without(agenda.rules, change.id) };
    case "exceptionAdded":
      return { ...agenda, exceptions: [...agenda.exceptions, change.exception] };
    case "exceptionRemoved":
      return { ...agenda, exceptions: without(agenda.exceptions, change.id) };
    case "holidaysConfirmed":
      return { ...agenda, exceptions: [...withoutHolidays(agenda.exceptions, change.year), ...change.days] };
    case "resourceSaved":
      return { ...agenda, resources: [...without(agenda.resources, change.resource.id), change.resource] };
    case "serviceSaved": {
      const others = agenda.services.filter(({ code }) => code !== change.service.code);
      return { ...agenda, services: [...others, change.service] };
    }
  }
}

/** The holidays that were confirmed for a year. */
export function holidaysOf(exceptions: readonly ScheduleException[], year: number): readonly ScheduleException[] {
  return exceptions.filter((each) => isHolidayOf(each, year));
}

function withoutHolidays(exceptions: readonly ScheduleException[], year: number): readonly ScheduleException[] {
  return exceptions.filter((each) => !isHolidayOf(each, year));
}

function isHolidayOf({ source, day }: { source: string; day: CalendarDay }, year: number): boolean {
  return source === "holiday" && day.startsWith(`${year}-`);
}

function without<Row extends { readonly id: string }>(rows: readonly Row[], id: string): readonly Row[] {
  return rows.filter((row) => row.id !== id);
}
