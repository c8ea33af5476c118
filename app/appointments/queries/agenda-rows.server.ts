import type { Staff } from "#app/identity/contract.ts";
import { query } from "#app/platform/db.server.ts";
import type { AppointmentStatus } from "../core/model.ts";
import { shieldOf } from "./staff-appointment.server.ts";

export interface AgendaAsk {
  readonly staff: Staff;
  readonly locations: readonly string[];
  readonly from: Date;
  readonly to: Date;
  readonly mine: boolean;
}

export interface AgendaRow {
  readonly id: string;
  readonly tenant: string;
  readonly reference: string;
  readonly status: AppointmentStatus;
  readonly service: string;
  readonly location: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly language: string;
  readonly interpreter: string;
  readonly interpreterLanguage: string | null;
  readonly identityCheckedAt: Date | null;
  readonly shielded: boolean;
  readonly named: readonly string[];
  /** Names of colleagues, rooms and interpreters. */
  readonly who: readonly string[];
  readonly colleagues: readonly string[];
}

export interface SessionRow {
  readonly id: string;
  readonly service: string;
  readonly location: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly language: string;
  readonly capacity: number;
  readonly taken: number;
  readonly meetingPoint: string;
  readonly who: readonly string[];
  readonly colleagues: readonly string[];
}

const claimed = (where: string, only = "") => `array(select r.name from appointment_allocation x
  join appointment_resource r on r.tenant = x.tenant and r.id = x.resource_id
  where x.tenant = $1 and ${where} ${only} order by r.kind desc, r.name)`;
const mineBy = (where: string) => `(not $5 or exists (select 1 from appointment_allocation x
  join appointment_resource r on r.tenant = x.tenant and r.id = x.resource_id
  where x.tenant = $1 and ${where} and r.staff_id = $6::uuid))`;

/** Appointments between two instants at some locations: who has one alone. What was cancelled is not in the way. */
export async function agendaRows(ask: AgendaAsk): Promise<readonly AgendaRow[]> {
  const { staff, locations, from, to, mine } = ask;
  const own = "x.appointment_id = a.id";
  return query<AgendaRow & Record<string, unknown>>(
    "appointments-agenda",
    `select a.id, a.tenant, a.reference, a.status, a.service, a.location, a.starts_at as "startsAt", a.ends_at as "endsAt", a.language,
      a.interpreter, a.interpreter_language as "interpreterLanguage", a.identity_checked_at as "identityCheckedAt", s.shielded, s.named,
      ${claimed(own)} as who, ${claimed(own, "and r.kind = 'staff'")} as colleagues
     from appointment a left join ${shieldOf}
     where a.tenant = $1 and a.location = any($2::text[]) and a.starts_at >= $3 and a.starts_at < $4
       and a.status in ('confirmed', 'arrived', 'done', 'no_show') and ${mineBy(own)}
       and a.session_id is null
     order by a.starts_at, a.reference`,
    [staff.tenant, locations, from, to, mine, staff.id],
  );
}

/** Meetings of many between two instants. */
export async function sessionRows(ask: AgendaAsk): Promise<readonly SessionRow[]> {
  const { staff, locations, from, to, mine } = ask;
  const own = "x.session_id = g.id";
  return query<SessionRow & Record<string, unknown>>(
    "appointments-agenda-sessions",
    `select g.id, g.service, g.location, g.starts_at as "startsAt", g.ends_at as "endsAt", g.language, g.capacity, g.taken,
      g.meeting_point as "meetingPoint", ${claimed(own)} as who, ${claimed(own, "and r.kind = 'staff'")} as colleagues
     from group_session g
     where g.tenant = $1 and g.location = any($2::text[]) and g.starts_at >= $3 and g.starts_at < $4 and g.status <> 'cancelled'
       and ${mineBy(own)}
     order by g.starts_at, g.id`,
    [staff.tenant, locations, from, to, mine, staff.id],
  );
}
