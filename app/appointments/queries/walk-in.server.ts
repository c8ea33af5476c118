import { dayInAmsterdam } from "#app/kernel/day.ts";
import { walkInPlaces } from "../core/walk-in.ts";
import { toInstant } from "../core/wall-time.ts";
import { agendaOf } from "./agenda.server.ts";

/** Where and when one can walk in. */
export interface WalkInHours {
  readonly location: string;
  readonly days: readonly {
    readonly hours: readonly { readonly from: Date; readonly until: Date }[];
  }[];
}

/** The next four days of walking in at each location, looking four weeks ahead. Hours that are over today are left out. */
export async function walkInHours(tenant: string, now: Date): Promise<readonly WalkInHours[]> {
  const places = walkInPlaces(await agendaOf(tenant), dayInAmsterdam(now), { look: 28, show: 5 });
  return places.map(({ location, days }) => ({
    location,
    days: days
      .map(({ day, hours }) => ({
        hours: hours
          .map(({ from, until }) => ({ from: toInstant(day, from), until: toInstant(day, until) }))
          .filter(({ until }) => until > now),
      }))
      .filter(({ hours }) => hours.length > 0)
      .slice(0, 4),
  }));
}
