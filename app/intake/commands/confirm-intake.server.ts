import { timingSafeEqual } from "node:crypto";
import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { keyedHash } from "#app/platform/crypto.server.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import { normaliseCode, normaliseReference } from "../core/draft.ts";

const maxAttempts = 5;

/**
 * The resident confirms what a helper sent, with the code that came to their own phone or mail.
 * The melddatum does not depend on it: until then the intake waits as "nog te bevestigen".
 * Five wrong codes void the code; the desk can still confirm.
 */
export async function confirmIntake(
  tenant: string,
  reference: string,
  typed: string,
  now: Date,
): Promise<Result<{ intakeId: string }, "wrongCode">> {
  return transaction(async (tx) => {
    const intake = await tx.intake.findUnique({
      where: { tenant_reference: { tenant, reference: normaliseReference(reference) } },
      select: { id: true, toConfirm: true },
    });
    if (!intake) return refuse("wrongCode");
    const [open] = await tx.$queryRaw<{ id: string; code_hash: Uint8Array }[]>`
      select id, code_hash from confirmation
      where tenant = ${tenant} and intake_id = ${intake.id}::uuid and used_at is null and expires_at > ${now} and attempts < ${maxAttempts}
      order by expires_at desc limit 1 for update`;
    if (!open) return refuse("wrongCode");
    const right = timingSafeEqual(open.code_hash, keyedHash(tenant, "confirmation", normaliseCode(typed)));
    await tx.confirmation.update({
      where: { tenant_id: { tenant, id: open.id } },
      data: right ? { usedAt: now } : { attempts: { increment: 1 } },
    });
    if (!right) return refuse("wrongCode");
    await markConfirmed(tx, tenant, intake.id, now);
    return ok({ intakeId: intake.id });
  });
}

async function markConfirmed(tx: Tx, tenant: string, intakeId: string, at: Date): Promise<void> {
  await tx.intake.update({
    where: { tenant_id: { tenant, id: intakeId } },
    data: { toConfirm: false, version: { increment: 1 }, updatedAt: at },
  });
  const last = await tx.intakeEvent.aggregate({ where: { tenant, intakeId }, _max: { seq: true } });
  const seq = (last._max.seq ?? 0) + 1;
  await tx.intakeEvent.create({
    data: { tenant, intakeId, seq, at, kind: "confirmed", actor: "resident", data: {} },
  });
  await recordAudit(tx, {
    tenant,
    actor: { kind: "resident", id: "" },
    action: "intake.confirmed",
    subject: intakeId,
    ground: "Awb, artikel 2:1",
    at,
  });
}
