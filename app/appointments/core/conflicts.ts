import { addDays, type CalendarDay } from "#app/kernel/day.ts";
import type { Agenda, Resource, Service } from "./model.ts";
import { locationHours, type OpenHours, resourceHours } from "./schedule.ts";
import { closureOf } from "./session-series.ts";
import { minutesOf, onTheClock } from "./wall-time.ts";

/** What stands in the agenda already. */
export interface Booked {
  readonly id: string;
  readonly service: string;
  readonly location: string;
  readonly resourceIds: readonly string[];
  readonly start: Date;
  readonly end: Date;
  /** A meeting of many, or a place at one: it may be outside the hours of the house, so only what was closed on purpose stands in its way. */
  readonly ofMany?: boolean;
}

export interface Conflict {
  readonly id: string;
  /**
   * `serviceGone`: no longer offered there; `closed`: the location is; `resourceGone`: a colleague, room or interpreter is not there
   * any more, or does not do this; `away`: they are, but not then.
   */
  readonly why: "serviceGone" | "closed" | "resourceGone" | "away";
}

/**
 * Appointments that these hours would not offer any more, in the order given. They are listed for people to decide about: nothing
 * here moves or cancels one. Asked before a change is saved, with the agenda as it would become. A start time that is off a new grid, or in
 * excess of a new cap, is still kept: that is no conflict.
 */
export function conflictsOf(agenda: Agenda, booked: readonly Booked[]): readonly Conflict[] {
  return booked.flatMap((each) => {
    const why = conflictOf(agenda, each);
    return why ? [{ id: each.id, why }] : [];
  });
}

function conflictOf(agenda: Agenda, booked: Booked): Conflict["why"] | null {
  const service = agenda.services.find(({ code }) => code === booked.service);
  if (booked.ofMany) return conflictOfMany(agenda, service, booked);
  if (!service?.active || !service.locations.includes(booked.location)) return "serviceGone";
  const when = whenOf(booked);
  if (!covers(locationHours(agenda, service, booked.location, when.day), when)) return "closed";
  const resources = booked.resourceIds.map((id) => agenda.resources.find((resource) => resource.id === id));
  if (!resources.every((resource) => resource && canDo(resource, service, booked.location))) return "resourceGone";
  const there = resources.every(
    (resource) => resource && covers(resourceHours(agenda, resource, service, booked.location, when.day), when),
  );
  return there ? null : "away";
}

function conflictOfMany(agenda: Agenda, service: Service | undefined, booked: Booked): Conflict["why"] | null {
  const closure = closureOf(agenda, booked);
  if (closure) return closure;
  if (!service?.active) return "serviceGone";
  const gone = agenda.resources.some(({ id, active }) => !active && booked.resourceIds.includes(id));
  return gone ? "resourceGone" : null;
}

function canDo(resource: Resource, service: Service, location: string): boolean {
  if (!resource.active || (resource.location !== null && resource.location !== location)) return false;
  return resource.kind !== "staff" || resource.services.includes(service.code);
}

interface When {
  readonly day: CalendarDay;
  /** Minutes after midnight on the clock. */
  readonly from: number;
  readonly to: number;
}

function whenOf({ start, end }: Booked): When {
  const [first, last] = [onTheClock(start), onTheClock(end)];
  const to = minutesOf(last.time);
  return { day: first.day, from: minutesOf(first.time), to: last.day === addDays(first.day, 1) ? 1440 + to : to };
}

function covers(hours: OpenHours, { from, to }: When): boolean {
  return hours.open.some(([start, end]) => start <= from && to <= end);
}
