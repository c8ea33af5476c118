import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { may, type Staff } from "#app/identity/contract.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { transaction } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { isWhomNamed } from "../core/referral/content.ts";
import { type PartnerRefusal, usable } from "../core/referral/partner.ts";
import { lockIntake } from "../queries/lock-intake.server.ts";
import { contentOf, lockReferral } from "../queries/referral-row.server.ts";

interface ResendReferral {
  readonly staff: Staff;
  readonly reference: string;
  readonly referralId: string;
  readonly now: Date;
}

export type ResendRefusal = PartnerRefusal | "referralClosed" | "notWhomNamed";

/**
 * Sends what did not arrive, or was held, once more: the words the resident agreed to, to whom they agreed. Pressed twice, it goes once.
 * A partner that has another name now takes consent anew.
 */
export async function resendReferral(ask: ResendReferral): Promise<Result<null, ResendRefusal | "notFound">> {
  const { staff, reference, referralId, now } = ask;
  const { tenant } = staff;
  return transaction(async (tx): Promise<Result<null, ResendRefusal | "notFound">> => {
    const intake = await lockIntake(tx, tenant, reference);
    const row = await lockReferral(tx, tenant, referralId);
    if (!intake || row?.intakeId !== intake.id || !may(staff, "intake.work", intake)) return refuse("notFound");
    if (row.state !== "asked") return refuse("referralClosed");
    if (row.delivery !== "failed" && row.delivery !== "held") return ok(null);
    if (!isWhomNamed(contentOf(row), row)) return refuse("notWhomNamed");
    const use = usable({ active: row.active, way: row.way, hasKey: row.secret !== null });
    if (!use.ok) return use;
    // That something was tried is kept: it may have come, and then the partner is told when consent is taken back.
    const attempts = Math.min(row.attempts, 1);
    await tx.referral.update({
      where: { tenant_id: { tenant, id: referralId } },
      data: { delivery: "waiting", attempts },
    });
    await enqueue(tx, { type: "referral.asked", version: 1, tenant, payload: { referralId } });
    const line = { tenant, actor: { kind: "staff", id: staff.id }, action: "referral.sentAgain" } as const;
    await recordAudit(tx, { ...line, subject: intake.id, ground: "AVG, artikel 6 lid 1 onder a", at: now });
    return ok(null);
  });
}
