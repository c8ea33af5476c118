import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { type AuditActor, actorText } from "#app/audit/contract.ts";
import type { Tx } from "#app/platform/db.server.ts";

/**
 * Lets who acts for a resident act in a second intake of theirs; of the room `identity`, handed in by the route. Tells of everybody whose
 * matter it is, also of those who were not taken over.
 */
export type TakeParties = (
  tx: Tx,
  over: {
    readonly tenant: string;
    readonly from: string;
    readonly to: string;
    readonly form: string;
    /** Whether both intakes are of one person. */
    readonly onePerson: boolean;
    readonly now: Date;
  },
) => Promise<readonly { readonly role: string; readonly since: string; readonly taken: boolean }[]>;

interface FollowMelding {
  readonly tenant: string;
  /** The aanvraag that follows. */
  readonly intakeId: string;
  readonly reference: string;
  /** The melding, by id. */
  readonly follows: string;
  /** Left out: who acts is named anew. */
  readonly takeParties?: TakeParties | undefined;
  /** The form of the aanvraag. */
  readonly form: string;
  /** Who sends or enters it. */
  readonly actor: AuditActor;
  readonly now: Date;
}

interface Melding extends Record<string, unknown> {
  readonly id: string;
  readonly reference: string;
  readonly state: string;
  readonly melddatum: Date;
  readonly shielded: boolean;
}

/**
 * An aanvraag takes over the melddatum of its melding (Participatiewet art. 44), and its shield with the named colleagues. The melding
 * has become an aanvraag. One that was joined to another is followed where it was joined to. A melding that its resident withdrew
 * gives no date.
 */
export async function followMelding(tx: Tx, following: FollowMelding): Promise<void> {
  const { tenant, intakeId, follows } = following;
  const [melding] = await tx.$queryRaw<Melding[]>`
    select id, reference, state, melddatum, shielded from intake
    where tenant = ${tenant} and kind = 'melding' and state <> 'withdrawn'
      and id = (select coalesce(joined_to, id) from intake where tenant = ${tenant} and id = ${follows}::uuid)
    for update`;
  if (!melding) return;
  await tx.$executeRaw`
    update intake set follows = ${melding.id}::uuid, melddatum = least(melddatum, ${melding.melddatum}::date), shielded = ${melding.shielded}
    where tenant = ${tenant} and id = ${intakeId}::uuid`;
  await tx.$executeRaw`
    insert into intake_access (tenant, intake_id, staff_id)
    select tenant, ${intakeId}::uuid, staff_id from intake_access where tenant = ${tenant} and intake_id = ${melding.id}::uuid`;
  await takePartiesAlong(tx, following, melding);
  if (melding.state === "stored" || melding.state === "in_progress") await endMelding(tx, following, melding);
}

async function endMelding(tx: Tx, { tenant, reference, actor, now }: FollowMelding, melding: Melding): Promise<void> {
  await tx.$executeRaw`
    update intake set state = 'followed_by_aanvraag', waiting_since = null, version = version + 1, updated_at = ${now}
    where tenant = ${tenant} and id = ${melding.id}::uuid`;
  await tell(tx, { tenant, intakeId: melding.id, actor, now }, "followed", { reference });
  await recordAudit(tx, {
    tenant,
    actor,
    action: "intake.followed",
    subject: melding.id,
    ground: "Participatiewet, artikel 44",
    at: now,
  });
}

/**
 * Who acts for the resident need not be named again, and is told from the first letter. Only where both are of one person: an aanvraag
 * that somebody began on the page of another is not theirs to read. Of who was not taken over a colleague reads that they were there.
 */
async function takePartiesAlong(tx: Tx, following: FollowMelding, melding: Melding): Promise<void> {
  const { tenant, intakeId, takeParties, form, actor, now } = following;
  if (!takeParties) return;
  const onePerson = await isOnePerson(tx, tenant, melding.id, intakeId);
  const found = await takeParties(tx, { tenant, from: melding.id, to: intakeId, form, onePerson, now });
  const { reference } = melding;
  for (const { role, since, taken } of found) {
    if (!taken) {
      await tell(tx, following, "partyNotTakenOver", { role, reference });
      continue;
    }
    await tell(tx, following, "partyTakenOver", { role, from: since, reference });
    const act = { action: "intake.partyTakenOver", ground: "Awb, artikel 2:1", data: { role } };
    await recordAudit(tx, { tenant, actor, subject: intakeId, at: now, ...act });
  }
}

/**
 * The same BSN; or, where one has none, the same birth date and each part of the name of both in the other: twins share a birth date and
 * one part, and half a family came on the first of January. Compared by keyed hashes.
 */
async function isOnePerson(tx: Tx, tenant: string, one: string, other: string): Promise<boolean> {
  const [found] = await tx.$queryRaw<{ known: number; bsn: boolean | null; named: boolean }[]>`
    select count(distinct a.intake_id) filter (where a.kind = 'bsn')::int as known,
      bool_and(b.hash is not null) filter (where a.kind = 'bsn') as bsn,
      coalesce(bool_and(b.hash is not null) filter (where a.kind = 'name'), false)
        and coalesce(bool_and(b.hash is not null) filter (where a.kind = 'birthDate'), false) as named
    from intake_find a left join intake_find b
      on b.tenant = a.tenant and b.kind = a.kind and b.hash = a.hash and b.intake_id <> a.intake_id
        and b.intake_id in (${one}::uuid, ${other}::uuid)
    where a.tenant = ${tenant} and a.intake_id in (${one}::uuid, ${other}::uuid)`;
  if (!found) return false;
  return found.known === 2 ? found.bsn === true : found.named;
}

type Told = Pick<FollowMelding, "tenant" | "intakeId" | "actor" | "now">;

async function tell(tx: Tx, { tenant, intakeId, actor, now }: Told, kind: string, data: object): Promise<void> {
  await tx.$executeRaw`
    insert into intake_event (tenant, intake_id, seq, at, kind, actor, data)
    select ${tenant}, ${intakeId}::uuid, coalesce(max(seq), 0) + 1, ${now}, ${kind}, ${actorText(actor)}, ${JSON.stringify(data)}::jsonb
    from intake_event where tenant = ${tenant} and intake_id = ${intakeId}::uuid`;
}
