import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { actorOf, actorText } from "#app/audit/contract.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { transaction } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { keepTerms } from "./keep-terms.server.ts";

interface WithdrawIntake {
  readonly tenant: string;
  /** One that this resident may see; the route looked. */
  readonly intakeId: string;
  /** Of who withdraws it in the name of the resident. */
  readonly role?: string | undefined;
  readonly now: Date;
}

/**
 * The resident takes back what they asked. It counts as withdrawn, not as refused; a new one starts with a new date. A saved check is
 * taken back with its consents, elsewhere. Withdrawn twice is withdrawn once.
 */
export async function withdrawIntake({ tenant, intakeId, role, now }: WithdrawIntake): Promise<Result<null, "closed">> {
  return transaction(async (tx): Promise<Result<null, "closed">> => {
    const actor = actorOf(role);
    const [intake] = await tx.$queryRaw<{ state: string; may: boolean }[]>`
      select i.state, i.joined_to is null and i.kind <> 'voorzieningencheck' and exists (select 1 from intake_life l
        where l.kind = i.kind and l.from_state = i.state and l.to_state = 'withdrawn') as may
      from intake i where i.tenant = ${tenant} and i.id = ${intakeId}::uuid for update`;
    if (intake?.state === "withdrawn") return ok(null);
    if (!intake?.may) return refuse("closed");
    await tx.$executeRaw`
      update intake set state = 'withdrawn', waiting_since = null, version = version + 1, updated_at = ${now}
      where tenant = ${tenant} and id = ${intakeId}::uuid`;
    await tx.$executeRaw`
      insert into intake_event (tenant, intake_id, seq, at, kind, actor, data)
      select ${tenant}, ${intakeId}::uuid, coalesce(max(seq), 0) + 1, ${now}, 'withdrawn', ${actorText(actor)}, '{}'::jsonb
      from intake_event where tenant = ${tenant} and intake_id = ${intakeId}::uuid`;
    await keepTerms(tx, tenant, [intakeId]);
    await enqueue(tx, { type: "intake.withdrawn", version: 1, tenant, payload: { intakeId } });
    const line = { tenant, actor, action: "intake.withdrawn", subject: intakeId, at: now };
    await recordAudit(tx, { ...line, ground: "Participatiewet, artikel 41" });
    return ok(null);
  });
}
