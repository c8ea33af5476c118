import { query } from "#app/platform/db.server.ts";
import { type PlacesLeft, placesLeft } from "../core/places.ts";
import { closureOf } from "../core/session-series.ts";
import { agendaOf } from "./agenda.server.ts";

/** A meeting of many, as a resident chooses it. */
export interface OfferedSession {
  readonly id: string;
  readonly service: string;
  readonly location: string;
  readonly language: string;
  readonly interpreterLanguage: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly meetingPoint: string;
  readonly left: PlacesLeft;
  readonly helperTakesSeat: boolean;
}

interface SessionRow extends Omit<OfferedSession, "left"> {
  readonly capacity: number;
  readonly taken: number;
  readonly resourceIds: readonly string[];
}

/** The meetings that can still be chosen, in order of time; none that a closure stands in the way of. Places in a hold that is over count as free, whether or not anybody swept it. */
export async function offeredSessions(tenant: string, now: Date): Promise<readonly OfferedSession[]> {
  const asked = query<SessionRow & Record<string, unknown>>(
    "appointments-offered-sessions",
    `select g.id, g.service, g.location, g.language, g.interpreter_language as "interpreterLanguage", g.starts_at as "startsAt",
       g.ends_at as "endsAt", g.meeting_point as "meetingPoint", g.capacity, s.helper_takes_seat as "helperTakesSeat",
       g.taken - coalesce((select sum(a.seats)::int from appointment a where a.tenant = g.tenant and a.session_id = g.id
         and a.status = 'hold' and a.hold_expires_at <= $2), 0) as taken,
       array(select x.resource_id::text from appointment_allocation x where x.tenant = g.tenant and x.session_id = g.id) as "resourceIds"
     from group_session g join appointment_service s on s.tenant = g.tenant and s.code = g.service
     where g.tenant = $1 and g.status = 'planned' and s.active and s.audience = 'public' and s.kind = 'group'
       and g.starts_at >= $2::timestamptz + s.min_notice_min * interval '1 minute'
       and g.starts_at < $2::timestamptz + (s.max_days_ahead + 1) * interval '1 day'
     order by g.starts_at, g.id`,
    [tenant, now],
  );
  const [agenda, rows] = await Promise.all([agendaOf(tenant), asked]);
  return rows.flatMap(({ capacity, taken, resourceIds, ...session }) => {
    const meeting = { ...session, start: session.startsAt, end: session.endsAt, resourceIds };
    return closureOf(agenda, meeting) ? [] : [{ ...session, left: placesLeft({ capacity, taken }) }];
  });
}
