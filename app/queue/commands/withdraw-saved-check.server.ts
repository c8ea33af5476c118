import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { decideMayCall } from "../core/decide-visit.ts";
import { lockHousehold } from "../queries/household-row.server.ts";
import { withdrawConsent } from "./consent-to-screening.server.ts";
import { auditHousehold, writeHousehold } from "./write-household.server.ts";

export interface WithdrawSavedCheck {
  readonly tenant: string;
  readonly intakeId: string;
  /** One consent, or everything: then the check itself goes too, in the next night. */
  readonly what: "call" | "screening" | "all";
  readonly now: Date;
}

const resident = { kind: "resident", id: "" } as const;

/** The resident takes back what they agreed to; it holds at once. Told twice it does nothing the second time. */
export async function withdrawSavedCheck({ tenant, intakeId, what, now }: WithdrawSavedCheck): Promise<void> {
  await transaction(async (tx) => {
    const ended = what === "all" && (await endIntake(tx, tenant, intakeId, now));
    if (what !== "screening") await stopCalling(tx, tenant, intakeId, now);
    if (what !== "call") await withdrawConsent(tx, { tenant, intakeId, by: resident, now });
    if (!ended) return;
    // Nobody is expected for what is gone.
    await enqueue(tx, { type: "check.withdrawn", version: 1, tenant, payload: { intakeId } });
    const line = { tenant, actor: resident, action: "check.withdrawn", subject: intakeId, at: now };
    await recordAudit(tx, { ...line, ground: "AVG, artikel 7 lid 3 (toestemming ingetrokken)" });
  });
}

/** @returns false when it was withdrawn before. */
async function endIntake(tx: Tx, tenant: string, intakeId: string, now: Date): Promise<boolean> {
  const count = await tx.$executeRaw`
    update intake set state = 'withdrawn', joined_to = null, waiting_since = null, version = version + 1, updated_at = ${now}
    where tenant = ${tenant} and id = ${intakeId}::uuid and kind = 'voorzieningencheck' and state <> 'withdrawn'`;
  if (count === 0) return false;
  // A check that was joined to this one is somebody's still: it stands by itself again.
  await tx.$executeRaw`
    update intake set joined_to = null, waiting_since = ${now}, version = version + 1, updated_at = ${now}
    where tenant = ${tenant} and joined_to = ${intakeId}::uuid`;
  const event = { kind: "checkWithdrawn" };
  await tx.$executeRaw`
    insert into intake_event (tenant, intake_id, seq, at, kind, actor, data)
    select ${tenant}, ${intakeId}::uuid, coalesce(max(seq), 0) + 1, ${now}, ${event.kind}, 'resident', '{}'::jsonb
    from intake_event where tenant = ${tenant} and intake_id = ${intakeId}::uuid`;
  return true;
}

async function stopCalling(tx: Tx, tenant: string, intakeId: string, now: Date): Promise<void> {
  const where = { tenant_intakeId: { tenant, intakeId } };
  const row = await tx.registerHousehold.findUnique({ where, select: { reference: true, mayCall: true } });
  const household = row?.mayCall ? await lockHousehold(tx, tenant, row.reference) : undefined;
  const decision = household && decideMayCall(household, false);
  if (!household || !decision?.ok) return;
  const written = { tenant, id: household.id, actor: resident, change: decision.value, now };
  await writeHousehold(tx, written);
  await auditHousehold(tx, written);
}
