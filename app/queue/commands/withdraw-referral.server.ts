import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { transaction } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { mayWithdraw } from "../core/referral/life.ts";
import { lockReferral } from "../queries/referral-row.server.ts";
import { addEvent } from "./add-event.server.ts";

interface WithdrawReferral {
  readonly tenant: string;
  /** One that this resident may see; the route looked. */
  readonly intakeId: string;
  readonly referralId: string;
  readonly now: Date;
}

const resident = { kind: "resident", id: "" } as const;

/**
 * The resident takes their consent back (AVG art. 7 lid 3). What did not leave yet stays here; a partner that has it is told to remove
 * it. Taken back twice is taken back once.
 */
export async function withdrawReferral(asked: WithdrawReferral): Promise<Result<null, "notFound" | "closed">> {
  const { tenant, intakeId, referralId, now } = asked;
  return transaction(async (tx): Promise<Result<null, "notFound" | "closed">> => {
    const row = await lockReferral(tx, tenant, referralId);
    if (row?.intakeId !== intakeId) return refuse("notFound");
    if (row.state === "withdrawn") return ok(null);
    if (!mayWithdraw(row.state)) return refuse("closed");
    // What was tried may have come, though the answer was lost: then the partner is told as well.
    const delivery = row.delivery === "sent" || row.attempts > 0 ? "sent" : "dropped";
    await tx.referral.update({
      where: { tenant_id: { tenant, id: referralId } },
      data: { state: "withdrawn", closedAt: now, delivery, attempts: 0 },
    });
    const data = { partner: row.partnerId };
    await addEvent(tx, { tenant, intakeId, kind: "referralWithdrawn", actor: "resident", data, at: now });
    await enqueue(tx, { type: "referral.withdrawn", version: 1, tenant, payload: { referralId } });
    const line = { tenant, actor: resident, action: "intake.referralWithdrawn", subject: intakeId, data, at: now };
    await recordAudit(tx, { ...line, ground: "AVG, artikel 7 lid 3" });
    return ok(null);
  });
}
