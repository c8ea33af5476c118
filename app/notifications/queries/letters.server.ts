import { gemeentenOf, representativeRoles, type Staff } from "#app/identity/contract.ts";
import { takesPartOn } from "#app/identity/queries/intakes-of-subject.server.ts";
import { toldOf } from "#app/identity/queries/representatives-of.server.ts";
import type { IntakeContent } from "#app/intake/contract.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { query } from "#app/platform/db.server.ts";
import { type Addressee, addresseeOf, addresseeOfReceiver } from "../core/addressee.ts";
import type { MessageKind } from "../core/compose-message.ts";

/** A letter that waits to be printed and posted. It names nobody: the name is on the letter. */
export interface WaitingLetter {
  readonly id: string;
  readonly intakeId: string;
  readonly reference: string;
  readonly kind: MessageKind;
  readonly language: string;
  readonly createdAt: Date;
  readonly lookFirst: boolean;
  /** Of who acts for the resident, and gets it; null for the resident. */
  readonly role: string | null;
}

/** A letter that was posted, or that turned out to be needed no more. */
export interface HandledLetter {
  readonly id: string;
  readonly reference: string;
  readonly kind: MessageKind;
  /** Null: it was not posted. */
  readonly postedAt: Date | null;
  readonly staffId: string;
}

/** So many at once, the oldest first: a stack that somebody can put in envelopes. */
export const lettersAtOnce = 50;

/** Own Werkplein, own gemeenten, and shielded ones only for who is named: as `may` says of `intake.work`. `$1` to `$3`. */
export const ownLetters = `m.tenant = $1 and m.channel = 'post' and ($2::text[] is null or i.gemeente = any ($2))
  and (not i.shielded or exists (select 1 from intake_access a
    where a.tenant = i.tenant and a.intake_id = i.id and a.staff_id = $3::uuid))`;

/** The files of which letters were named that are not this colleague's: they stay as they are, and the log says who asked. */
export async function filesOfOthers(staff: Staff, ids: readonly string[]): Promise<string[]> {
  const rows = await query<{ reference: string }>(
    "letters-of-others",
    `select distinct i.reference from message m join intake i on i.tenant = m.tenant and i.id = m.intake_id
     where m.tenant = $1 and m.channel = 'post' and m.id = any ($4::uuid[]) and not (${ownLetters})`,
    [...ownValues(staff), [...ids]],
  );
  return rows.map(({ reference }) => reference);
}

/** The values of `ownLetters`, in order. */
export function ownValues(staff: Staff): unknown[] {
  return [staff.tenant, gemeentenOf(staff), staff.id];
}

/** A letter with all that says to whom it goes. `party` is who acts for the resident, as long as they do. */
export const letterRows = `select m.id, m.kind, m.language, m.created_at as at, m.content as letter, m.party_id as "partyId",
    i.id as intake, i.reference, i.content, p.id as party, p.role, p.content as told, exists (
      select 1 from intake_party r where r.tenant = i.tenant and r.intake_id = i.id and r.role = any ($6) and r.receives_letters
        and r.since <= $5::date and coalesce(r.until, $5::date) >= $5::date and r.ended_at is null) as represented
  from message m join intake i on i.tenant = m.tenant and i.id = m.intake_id
    left join intake_party p on p.tenant = m.tenant and p.id = m.party_id and ${takesPartOn("$5")}
  where ${ownLetters} and m.state = 'queued' and ($4::uuid[] is null or m.id = any ($4))
  order by m.created_at, m.id limit ${lettersAtOnce}`;

/** The values of `letterRows`, in order. */
export function letterValues(staff: Staff, ids: readonly string[] | null, now: Date): unknown[] {
  return [...ownValues(staff), ids && [...ids], dayInAmsterdam(now), [...representativeRoles]];
}

export interface LetterRow extends Record<string, unknown> {
  readonly id: string;
  readonly kind: MessageKind;
  readonly language: string;
  readonly at: Date;
  readonly letter: Uint8Array;
  readonly partyId: string | null;
  readonly intake: string;
  readonly reference: string;
  readonly content: Uint8Array;
  readonly party: string | null;
  readonly role: string;
  readonly told: Uint8Array;
  readonly represented: boolean;
}

/** To whom a letter goes: who acts for the resident, or the resident. Once their part is over it goes to the resident, and a colleague looks first. */
export function recipientOf(tenant: string, row: LetterRow): Addressee {
  const { party, partyId, told, intake, content, represented } = row;
  if (party) return addresseeOfReceiver({ ...toldOf(tenant, party, told), residentToo: true });
  const { answers } = unsealJson<IntakeContent>(`intake:${tenant}:${intake}`, content);
  const to = addresseeOf(answers, represented);
  return { ...to, lookFirst: to.lookFirst || partyId !== null };
}

/** What waits for this colleague. Whether they may open the list is asked by the route (`may(staff, "queue.open")`). */
export async function waitingLetters(staff: Staff, now: Date): Promise<WaitingLetter[]> {
  const rows = await query<LetterRow>("letters-waiting", letterRows, letterValues(staff, null, now));
  return rows.map((row) => {
    const { id, intake: intakeId, reference, kind, language, at: createdAt, party, role } = row;
    const { lookFirst } = recipientOf(staff.tenant, row);
    return { id, intakeId, reference, kind, language, createdAt, lookFirst, role: party && role };
  });
}

/** What was posted since then, the last first. */
export async function handledLetters(staff: Staff, since: Date): Promise<HandledLetter[]> {
  const rows = await query<{ id: string; reference: string; kind: MessageKind; posted: Date | null; by: string }>(
    "letters-handled",
    `select m.id, i.reference, m.kind, m.sent_at as posted, m.handled_by as by
     from message m join intake i on i.tenant = m.tenant and i.id = m.intake_id
     where ${ownLetters} and m.handled_by is not null and coalesce(m.sent_at, m.created_at) >= $4
     order by coalesce(m.sent_at, m.created_at) desc, m.id limit 200`,
    [...ownValues(staff), since],
  );
  return rows.map(({ id, reference, kind, posted, by }) => ({ id, reference, kind, postedAt: posted, staffId: by }));
}
