import { addDays, type CalendarDay } from "#app/kernel/day.ts";
import { union } from "./intervals.ts";
import type { Agenda, WallTime } from "./model.ts";
import { locationHours } from "./schedule.ts";
import { timeOf } from "./wall-time.ts";

export interface WalkInDay {
  readonly day: CalendarDay;
  readonly hours: readonly { readonly from: WallTime; readonly until: WallTime }[];
}

/** Where somebody can walk in, and the next days on which they can. */
export interface WalkInPlace {
  readonly location: string;
  readonly days: readonly WalkInDay[];
}

/**
 * The hours of walking in, which have no slots: per location the first days from `from` on that have any. Only hours of its own
 * count: that the house is open does not say that anybody helps without an appointment.
 */
export function walkInPlaces(
  agenda: Agenda,
  from: CalendarDay,
  { look, show }: { readonly look: number; readonly show: number },
): readonly WalkInPlace[] {
  const services = agenda.services.filter(
    ({ kind, active, audience }) => kind === "walkIn" && active && audience === "public",
  );
  const ownHours = {
    ...agenda,
    rules: agenda.rules.filter(({ service, kind }) => service !== null || kind === "break"),
  };
  const locations = [...new Set(services.flatMap((service) => service.locations))].toSorted();
  return locations.map((location) => {
    const here = services.filter((service) => service.locations.includes(location));
    const days = Array.from({ length: look }, (_, n) => addDays(from, n)).map((day) => {
      const open = union(here.flatMap((service) => locationHours(ownHours, service, location, day).open));
      return { day, hours: open.map(([start, end]) => ({ from: timeOf(start), until: timeOf(end) })) };
    });
    return { location, days: days.filter(({ hours }) => hours.length > 0).slice(0, show) };
  });
}
