import { gemeentenOf, type Staff } from "#app/identity/contract.ts";
import type { IntakeContent } from "#app/intake/contract.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { query } from "#app/platform/db.server.ts";
import { addresseeOf } from "../core/addressee.ts";
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

/** The values of `ownLetters`, in order. */
export function ownValues(staff: Staff): unknown[] {
  return [staff.tenant, gemeentenOf(staff), staff.id];
}

/** What waits for this colleague. Whether they may open the list is asked by the route (`may(staff, "queue.open")`). */
export async function waitingLetters(staff: Staff): Promise<WaitingLetter[]> {
  const rows = await query<{
    id: string;
    reference: string;
    kind: MessageKind;
    language: string;
    at: Date;
    intake: string;
    content: Uint8Array;
  }>(
    "letters-waiting",
    `select m.id, i.reference, m.kind, m.language, m.created_at as at, i.id as intake, i.content
     from message m join intake i on i.tenant = m.tenant and i.id = m.intake_id
     where ${ownLetters} and m.state = 'queued' order by m.created_at, m.id limit ${lettersAtOnce}`,
    ownValues(staff),
  );
  return rows.map(({ id, reference, kind, language, at, intake, content }) => {
    const { answers } = unsealJson<IntakeContent>(`intake:${staff.tenant}:${intake}`, content);
    return {
      id,
      intakeId: intake,
      reference,
      kind,
      language,
      createdAt: at,
      lookFirst: addresseeOf(answers).lookFirst,
    };
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
