import type { Guarded } from "#app/identity/contract.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { werkpleinById } from "#app/werkpleinen/contract.ts";
import type { Markable } from "../core/decide-mark.ts";

/** An appointment as a colleague opens it, with what says whether they may. */
export interface StaffAppointment extends Guarded, Markable {
  readonly id: string;
  readonly reference: string;
  readonly service: string;
  readonly location: string;
  readonly mode: string;
  readonly endsAt: Date;
  readonly sessionId: string | null;
  readonly seats: number;
  readonly lineage: string;
  readonly language: string;
  readonly interpreterLanguage: string | null;
  readonly channel: string;
  readonly content: Uint8Array | null;
  readonly version: number;
  readonly intakeReference: string | null;
  readonly householdReference: string | null;
  readonly resources: readonly string[];
}

/** The melding of a row, and the one that it was joined to: a shield on either counts. @param melding SQL for an id */
const withJoined = (melding: string, tenant: string) =>
  `(i.id = ${melding} or i.id = (select j.joined_to from intake j where j.tenant = ${tenant} and j.id = ${melding}))`;

/**
 * Whether the file that an appointment `a` belongs to is shielded, and for whom it is open. A shield on a melding or on a household is a
 * shield on its appointments. To be joined as `s`.
 */
export const shieldOf = `lateral (
  select coalesce(bool_or(f.shielded), false) as shielded, coalesce(array_agg(f.staff_id) filter (where f.staff_id is not null), '{}') as named
  from (
    select i.shielded, x.staff_id::text from intake i left join intake_access x on x.tenant = i.tenant and x.intake_id = i.id
      where i.tenant = a.tenant and (${withJoined("a.intake_id", "a.tenant")}
        or ${withJoined("(select h.intake_id from register_household h where h.tenant = a.tenant and h.id = a.household_id)", "a.tenant")})
    union all
    select h.shielded, x.staff_id::text from register_household h
      left join register_access x on x.tenant = h.tenant and x.household_id = h.id
      where h.tenant = a.tenant and h.id = a.household_id
  ) f) s on true`;

/** The appointment with this number, locked until the transaction ends; undefined when there is none, or only a hold. */
export async function staffAppointment(
  tx: Tx,
  tenant: string,
  reference: string,
): Promise<StaffAppointment | undefined> {
  const [row] = await tx.$queryRawUnsafe<Omit<StaffAppointment, "gemeente">[]>(
    `select a.id, a.tenant, a.reference, a.status, a.service, a.location, a.mode, a.starts_at as "startsAt", a.ends_at as "endsAt",
      a.session_id as "sessionId", a.seats, a.lineage, a.language, a.interpreter, a.interpreter_language as "interpreterLanguage", a.channel,
      a.content, a.version, a.identity_checked_at as "identityCheckedAt", a.partner_came as "partnerCame", s.shielded, s.named,
      (select i.reference from intake i where i.tenant = a.tenant and i.id = a.intake_id) as "intakeReference",
      (select h.reference from register_household h where h.tenant = a.tenant and h.id = a.household_id) as "householdReference",
      array(select r.name from appointment_allocation x join appointment_resource r on r.tenant = x.tenant and r.id = x.resource_id
        where x.tenant = a.tenant and (x.appointment_id = a.id or x.session_id = a.session_id) order by r.kind desc, r.name) as resources
     from appointment a left join ${shieldOf}
     where a.tenant = $1 and a.reference = $2 and a.status not in ('hold', 'expired') for update of a`,
    tenant,
    reference,
  );
  return row && { ...row, gemeente: gemeenteAt(tenant, row.location) };
}

/** An appointment is the work of the gemeente where it is. */
export function gemeenteAt(tenant: string, location: string): string {
  return werkpleinById(tenant).locations.find(({ id }) => id === location)?.gemeente ?? "onbekend";
}
