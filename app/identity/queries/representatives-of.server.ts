import type { CalendarDay } from "#app/kernel/day.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { query } from "#app/platform/db.server.ts";
import { type RepresentativeRole, representativeRoles } from "../core/representing.ts";
import type { PartyContent, RepresentativeContact } from "../core/signing-link.ts";
import { takesPartOn } from "./intakes-of-subject.server.ts";

/** Somebody who acts for the resident, with their own name, ground and days. */
export interface RepresentativeParty extends Representing {
  readonly since: CalendarDay;
  readonly until: CalendarDay | null;
  /** On what they act: the decision of the judge, or the paper of the resident. */
  readonly ground: string;
  /** With it they log in with their own DigiD. */
  readonly bsn: string | null;
  readonly mayWithdraw: boolean;
  readonly hasCode: boolean;
  readonly ended: boolean;
  /** References of the other intakes where what is said of them here holds too. */
  readonly alsoIn: readonly string[];
  /** On the day that was asked for. */
  readonly acts: boolean;
}

/** What must be known to reach them. */
export interface Representing {
  readonly id: string;
  readonly role: RepresentativeRole;
  readonly name: string;
  readonly contact: RepresentativeContact;
  /** Letters and messages go to them; and to the resident as well. */
  readonly receives: boolean;
  readonly residentToo: boolean;
}

type Told = "name" | "contact" | "ground" | "bsn";
interface Row extends Record<string, unknown>, Omit<RepresentativeParty, Told> {
  readonly content: Uint8Array;
}

/** Of the same melding, or it is that melding: see `one-representative`. */
const alsoIn = `case when p.ended_at is not null then '{}'::text[] else array(
  select i.reference from intake_party o join intake i on i.tenant = o.tenant and i.id = o.intake_id
  where o.tenant = p.tenant and o.id <> p.id and o.ended_at is null
    and (o.id = coalesce(p.taken_from, p.id) or o.taken_from = coalesce(p.taken_from, p.id)) order by i.reference) end`;

const nowhere: RepresentativeContact = { email: null, phone: null, address: "", language: "nl" };

/** All who did, do or will act for the resident of an intake: those of today first, then the last one first. */
export async function representativesOf(
  tenant: string,
  intakeId: string,
  today: CalendarDay,
): Promise<RepresentativeParty[]> {
  const rows = await query<Row>(
    "representatives-of",
    `select p.id, p.role, p.since::text as since, p.until::text as until, p.receives_letters as receives,
       p.resident_too as "residentToo", p.may_withdraw as "mayWithdraw", p.code_hash is not null as "hasCode",
       p.ended_at is not null as ended, ${takesPartOn("$3")} as acts, p.content, ${alsoIn} as "alsoIn"
     from intake_party p where p.tenant = $1 and p.intake_id = $2 and p.role = any ($4)
     order by acts desc, p.since desc, p.id`,
    [tenant, intakeId, today, [...representativeRoles]],
  );
  return rows.map(({ content, ...party }) => ({ ...party, ...toldOf(tenant, party.id, content) }));
}

/** What stands sealed about them. */
export function toldOf(tenant: string, id: string, content: Uint8Array): Pick<RepresentativeParty, Told> {
  const {
    name = "",
    ground = "",
    bsn = null,
    contact = nowhere,
  } = unsealJson<PartyContent>(`party:${tenant}:${id}`, content);
  return { name, ground, bsn, contact };
}
