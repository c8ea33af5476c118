import { query } from "#app/platform/db.server.ts";

/**
 * The intakes that somebody takes part in, the last one first: only as a party that DigiD or the desk established, and whose part is not
 * over. What somebody typed about a person gives that person nothing to see, and a shielded file nothing to a partner.
 */
export async function intakesOfSubject(
  tenant: string,
  subjectHash: Uint8Array,
): Promise<readonly { readonly intakeId: string; readonly partyId: string; readonly role: string }[]> {
  return query<{ intakeId: string; partyId: string; role: string }>(
    "intakes-of-subject",
    `select p.intake_id as "intakeId", p.id as "partyId", p.role
     from intake_party p join intake i on i.tenant = p.tenant and i.id = p.intake_id
     where p.tenant = $1 and p.subject_hash = $2 and p.established in ('digid', 'desk') and p.until is null
       and not (p.role = 'partner' and i.shielded)
     order by i.received_at desc, i.id`,
    [tenant, subjectHash],
  );
}
