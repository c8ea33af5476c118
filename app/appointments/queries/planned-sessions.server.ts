import { query } from "#app/platform/db.server.ts";
import { type PlannedSession, type SessionTrouble, troubleOf } from "../core/session-series.ts";
import { agendaOf, busyBetween } from "./agenda.server.ts";

/** What a meeting of many is: for what, where, when, in which language, and how many come. No people. */
export interface SessionFacts {
  readonly id: string;
  readonly service: string;
  readonly location: string;
  readonly language: string;
  readonly interpreterLanguage: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly capacity: number;
  readonly taken: number;
  readonly meetingPoint: string;
  readonly version: number;
}

/** A meeting that is still to come, with what it claims. */
export interface ComingSession extends SessionFacts {
  readonly series: boolean;
  readonly resourceIds: readonly string[];
}

/** The meetings of a Werkplein that are still to come, in order of time. */
export async function comingSessions(tenant: string, now: Date): Promise<readonly ComingSession[]> {
  return query<ComingSession & Record<string, unknown>>(
    "appointments-coming-sessions",
    `select g.id, g.service, g.location, g.language, g.interpreter_language as "interpreterLanguage", g.starts_at as "startsAt", g.ends_at as "endsAt", g.capacity, g.taken,
       g.meeting_point as "meetingPoint", g.version, g.series_id is not null as series,
       array(select x.resource_id::text from appointment_allocation x where x.tenant = g.tenant and x.session_id = g.id) as "resourceIds"
     from group_session g where g.tenant = $1 and g.status = 'planned' and g.starts_at > $2 order by g.starts_at, g.id`,
    [tenant, now],
  );
}

/** What stands in the way of each of these, in their order. @param own id of the meeting that is moved */
export async function troublesOf(
  tenant: string,
  sessions: readonly PlannedSession[],
  now: Date,
  own?: string,
): Promise<readonly (SessionTrouble | null)[]> {
  const [agenda, busy] = await Promise.all([
    agendaOf(tenant),
    Promise.all(sessions.map(({ start, busyTo }) => busyBetween(tenant, start, busyTo, now))),
  ]);
  return sessions.map((session, n) => troubleOf(agenda, busy[n] ?? [], session, own));
}
