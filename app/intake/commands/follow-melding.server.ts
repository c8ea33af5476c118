import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { type AuditActor, actorText } from "#app/audit/contract.ts";
import type { Tx } from "#app/platform/db.server.ts";

interface FollowMelding {
  readonly tenant: string;
  /** The aanvraag that follows. */
  readonly intakeId: string;
  readonly reference: string;
  /** The melding, by id. */
  readonly follows: string;
  /** Who sends or enters it. */
  readonly actor: AuditActor;
  readonly now: Date;
}

interface Melding extends Record<string, unknown> {
  readonly id: string;
  readonly state: string;
  readonly melddatum: Date;
  readonly shielded: boolean;
}

/**
 * An aanvraag takes over the melddatum of its melding (Participatiewet art. 44), and its shield with the named colleagues. The melding
 * has become an aanvraag. One that was joined to another is followed where it was joined to. A melding that its resident withdrew
 * gives no date.
 */
export async function followMelding(tx: Tx, { tenant, intakeId, reference, follows, actor, now }: FollowMelding) {
  const [melding] = await tx.$queryRaw<Melding[]>`
    select id, state, melddatum, shielded from intake
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
  if (melding.state !== "stored" && melding.state !== "in_progress") return;
  await tx.$executeRaw`
    update intake set state = 'followed_by_aanvraag', waiting_since = null, version = version + 1, updated_at = ${now}
    where tenant = ${tenant} and id = ${melding.id}::uuid`;
  await tx.$executeRaw`
    insert into intake_event (tenant, intake_id, seq, at, kind, actor, data)
    select ${tenant}, ${melding.id}::uuid, coalesce(max(seq), 0) + 1, ${now}, 'followed', ${actorText(actor)}, ${JSON.stringify({ reference })}::jsonb
    from intake_event where tenant = ${tenant} and intake_id = ${melding.id}::uuid`;
  await recordAudit(tx, {
    tenant,
    actor,
    action: "intake.followed",
    subject: melding.id,
    ground: "Participatiewet, artikel 44",
    at: now,
  });
}
