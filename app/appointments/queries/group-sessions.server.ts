import { query } from "#app/platform/db.server.ts";
import { type PlacesLeft, placesLeft } from "../core/places.ts";

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
}

/** The meetings that can still be chosen, in order of time. Places in a hold that is over count as free, whether or not anybody swept it. */
export async function offeredSessions(tenant: string, now: Date): Promise<readonly OfferedSession[]> {
  const rows = await query<SessionRow>(
    "appointments-offered-sessions",
    `select g.id, g.service, g.location, g.language, g.interpreter_language as "interpreterLanguage", g.starts_at as "startsAt",
       g.ends_at as "endsAt", g.meeting_point as "meetingPoint", g.capacity, s.helper_takes_seat as "helperTakesSeat",
       g.taken - coalesce((select sum(a.seats)::int from appointment a where a.tenant = g.tenant and a.session_id = g.id
         and a.status = 'hold' and a.hold_expires_at <= $2), 0) as taken
     from group_session g join appointment_service s on s.tenant = g.tenant and s.code = g.service
     where g.tenant = $1 and g.status = 'planned' and s.active and s.audience = 'public' and s.kind = 'group'
       and g.starts_at >= $2::timestamptz + s.min_notice_min * interval '1 minute'
       and g.starts_at < $2::timestamptz + (s.max_days_ahead + 1) * interval '1 day'
     order by g.starts_at, g.id`,
    [tenant, now],
  );
  return rows.map(({ capacity, taken, ...session }) => ({ ...session, left: placesLeft({ capacity, taken }) }));
}
