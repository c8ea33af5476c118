import { addDays, type CalendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import type { Agenda, Busy, Slot } from "../core/model.ts";
import { locationHours } from "../core/schedule.ts";
import { slots } from "../core/slots.ts";
import { startOf } from "../core/wall-time.ts";
import { agendaOf, busyBetween } from "./agenda.server.ts";

/** One day of one service at one location, as residents would find it. */
export interface PreviewDay {
  readonly day: CalendarDay;
  /** Whether the location is open for it at all. */
  readonly open: boolean;
  /** Why it is closed the whole day: the end of `appointments:closed.<reason>`. */
  readonly reason: string | null;
  readonly slots: readonly Slot[];
}

/** The first day on which a service can be had at a location. */
export interface FirstDay {
  readonly service: string;
  readonly location: string;
  /** Null: nothing in the days that were looked at. */
  readonly day: CalendarDay | null;
}

export interface AgendaPreview {
  readonly first: readonly FirstDay[];
  readonly days: readonly PreviewDay[];
}

const daysShown = 14;

/** What two weeks look like: the first day with a place for every service and location, and one of them day by day. */
export async function agendaPreview(
  tenant: string,
  shown: { readonly service: string; readonly location: string },
  now: Date,
): Promise<AgendaPreview> {
  const from = dayInAmsterdam(now);
  const until = new Date(startOf(addDays(from, daysShown + 1)));
  const [agenda, busy] = await Promise.all([agendaOf(tenant), busyBetween(tenant, now, until, now)]);
  const individual = agenda.services.filter(({ kind, active }) => kind === "individual" && active);
  const look = (service: string, location: string) => freeIn(agenda, busy, service, location, from, now);
  return {
    first: individual.flatMap(({ code, locations }) =>
      locations.map((location) => ({ service: code, location, day: look(code, location)[0]?.day ?? null })),
    ),
    days: previewDays(agenda, shown, from, look(shown.service, shown.location)),
  };
}

function freeIn(
  agenda: Agenda,
  busy: readonly Busy[],
  service: string,
  location: string,
  from: CalendarDay,
  now: Date,
): readonly Slot[] {
  const needs = { service, location, language: null, interpreterLanguage: null };
  return slots({ agenda, busy, needs, from, days: daysShown, now, audience: "intern" });
}

function previewDays(
  agenda: Agenda,
  { service: code, location }: { readonly service: string; readonly location: string },
  from: CalendarDay,
  free: readonly Slot[],
): readonly PreviewDay[] {
  const service = agenda.services.find((each) => each.code === code);
  return Array.from({ length: daysShown }, (_, n) => addDays(from, n)).map((day) => ({
    day,
    open: service !== undefined && locationHours(agenda, service, location, day).open.length > 0,
    reason: reasonOf(agenda, code, location, day),
    slots: free.filter((slot) => slot.day === day),
  }));
}

function reasonOf(agenda: Agenda, service: string, location: string, day: CalendarDay): string | null {
  const closed = agenda.exceptions.find(
    ({ effect, starts, scope, scopeId, day: its }) =>
      its === day &&
      effect === "closed" &&
      starts === null &&
      (scope === "everywhere" ||
        (scope === "location" && scopeId === location) ||
        (scope === "service" && scopeId === service)),
  );
  return closed?.reason ?? null;
}
