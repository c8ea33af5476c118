import type { CalendarDay } from "#app/kernel/day.ts";
import { query } from "#app/platform/db.server.ts";
import type { Part } from "../core/representing.ts";

/** The part that somebody has in one intake. */
export interface SubjectPart extends Part, Record<string, unknown> {
  readonly intakeId: string;
  readonly partyId: string;
  /** Of who acts for the resident: the resident is told as well. */
  readonly residentToo: boolean;
}

/** Whether a party (alias `p`) takes part on a day: not before its first day, not after its last, and not once a colleague stopped it. */
export const takesPartOn = (day: string) =>
  `p.since <= ${day}::date and coalesce(p.until, ${day}::date) >= ${day}::date and p.ended_at is null`;

const columns = `p.intake_id as "intakeId", p.id as "partyId", p.role, p.may_withdraw as "mayWithdraw", p.resident_too as "residentToo"`;

/**
 * The intakes that somebody takes part in, the last one first: only as a party that DigiD or the desk established, and whose part is of
 * today. What somebody typed about a person gives that person nothing to see, and a shielded file nothing to a partner.
 */
export async function intakesOfSubject(
  tenant: string,
  subjectHash: Uint8Array,
  today: CalendarDay,
): Promise<readonly SubjectPart[]> {
  return query<SubjectPart>(
    "intakes-of-subject",
    `select ${columns} from intake_party p join intake i on i.tenant = p.tenant and i.id = p.intake_id
     where p.tenant = $1 and p.subject_hash = $2 and p.established in ('digid', 'desk') and ${takesPartOn("$3")}
       and not (p.role = 'partner' and i.shielded)
     order by i.received_at desc, i.id`,
    [tenant, subjectHash, today],
  );
}

/** Of the party `p`, and of the code that it has now: what a browser keeps of who came in with a code of their own. */
export const passOf = "p.id::text || '-' || encode(substring(p.code_hash from 1 for 8), 'hex')";

/** The same of who acts with a code of their own: one part in one intake, or none when it is not of today, or has another code by now. */
export async function partOfRepresentative(
  tenant: string,
  pass: string,
  today: CalendarDay,
): Promise<readonly SubjectPart[]> {
  return query<SubjectPart>(
    "part-of-representative",
    `select ${columns} from intake_party p
     where p.tenant = $1 and p.id = left($2, 36)::uuid and ${passOf} = $2 and p.established = 'desk' and ${takesPartOn("$3")}`,
    [tenant, pass, today],
  );
}
