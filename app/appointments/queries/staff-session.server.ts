import type { Guarded } from "#app/identity/contract.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Markable } from "../core/decide-mark.ts";
import type { SessionFacts } from "./planned-sessions.server.ts";
import { gemeenteAt, shieldOf } from "./staff-appointment.server.ts";

/** A meeting of many as a colleague opens it. Nobody shields a meeting: its people are shielded one by one. */
export interface StaffSession extends Guarded, SessionFacts {
  readonly status: "planned" | "cancelled" | "done";
  readonly resources: readonly string[];
}

/** Somebody who comes, with what says whether this colleague may see who. */
export interface SessionRow extends Guarded, Markable {
  readonly id: string;
  readonly reference: string;
  readonly seats: number;
  readonly language: string;
  readonly interpreterLanguage: string | null;
  readonly content: Uint8Array | null;
  readonly version: number;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The meeting with this id, locked until the transaction ends; undefined when there is none. */
export async function staffSession(tx: Tx, tenant: string, id: string): Promise<StaffSession | undefined> {
  if (!uuid.test(id)) return undefined;
  const [row] = await tx.$queryRaw<Omit<StaffSession, keyof Guarded>[]>`
    select g.id, g.service, g.location, g.language, g.interpreter_language as "interpreterLanguage", g.starts_at as "startsAt",
      g.ends_at as "endsAt", g.capacity, g.taken, g.meeting_point as "meetingPoint", g.status, g.version,
      array(select r.name from appointment_allocation x join appointment_resource r on r.tenant = x.tenant and r.id = x.resource_id
        where x.tenant = g.tenant and x.session_id = g.id order by r.kind desc, r.name) as resources
    from group_session g where g.tenant = ${tenant} and g.id = ${id}::uuid for update of g`;
  return row && { ...row, tenant, gemeente: gemeenteAt(tenant, row.location), shielded: false, named: [] };
}

/** Who comes to a meeting, came or did not; of a meeting that was cancelled also whom we told so. */
export async function peopleOf(tx: Tx, session: StaffSession): Promise<readonly SessionRow[]> {
  const { tenant, gemeente, id } = session;
  const statuses = ["confirmed", "arrived", "done", "no_show"];
  if (session.status === "cancelled") statuses.push("cancelled_by_staff");
  const rows = await tx.$queryRawUnsafe<Omit<SessionRow, "gemeente">[]>(
    `select a.id, a.tenant, a.reference, a.status, a.starts_at as "startsAt", a.seats, a.language, a.interpreter,
      a.interpreter_language as "interpreterLanguage", a.content, a.version, a.identity_checked_at as "identityCheckedAt",
      a.partner_came as "partnerCame", s.shielded, s.named
     from appointment a left join ${shieldOf}
     where a.tenant = $1 and a.session_id = $2::uuid and a.status = any($3::text[]) order by a.reference`,
    tenant,
    id,
    statuses,
  );
  return rows.map((row) => ({ ...row, gemeente }));
}
