import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { may, type Staff } from "#app/identity/contract.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { isWhomNamed } from "../core/referral/content.ts";
import { isStopped, mayStop } from "../core/referral/life.ts";
import { type PartnerRefusal, usable } from "../core/referral/partner.ts";
import { lockIntake } from "../queries/lock-intake.server.ts";
import { contentOf, lockReferral, type ReferralRow } from "../queries/referral-row.server.ts";
import { addEvent } from "./add-event.server.ts";

interface ResendReferral {
  readonly staff: Staff;
  readonly reference: string;
  readonly referralId: string;
  readonly now: Date;
}

export type ResendRefusal = PartnerRefusal | "referralClosed" | "notWhomNamed" | "notWhoHasIt";

/**
 * Sends what did not arrive, or was held, once more: the words the resident agreed to, to whom they agreed, or that consent was taken back.
 * Pressed twice, it goes once. A partner that has another name now takes consent anew.
 */
export function resendReferral(ask: ResendReferral): Promise<Result<null, ResendRefusal | "notFound">> {
  return onReferral<ResendRefusal>(ask, async (tx, row) => {
    const isUntold = row.state === "withdrawn";
    if (row.state !== "asked" && !isUntold) return refuse("referralClosed");
    if (row.delivery !== "failed" && row.delivery !== "held") return ok(null);
    if (!isWhomNamed(contentOf(row), row)) return refuse(isUntold ? "notWhoHasIt" : "notWhomNamed");
    // Who has it is told that it must go, also when nobody is referred there any more.
    const use = usable({ active: row.active || isUntold, way: row.way, hasKey: row.secret !== null });
    if (!use.ok) return use;
    await sendAnew(tx, row, ask);
    return ok(null);
  });
}

async function sendAnew(tx: Tx, { tenant, id, state, attempts, intakeId }: ReferralRow, ask: ResendReferral) {
  // That something was tried is kept: it may have come, and then the partner is told when consent is taken back.
  const set =
    state === "asked" ? { delivery: "waiting", attempts: Math.min(attempts, 1) } : { delivery: "sent", attempts: 0 };
  await tx.referral.update({ where: { tenant_id: { tenant, id } }, data: set });
  const type = state === "asked" ? "referral.asked" : "referral.withdrawn";
  await enqueue(tx, { type, version: 1, tenant, payload: { referralId: id } });
  await audit(tx, intakeId, ask, "sentAgain", state);
}

/** A colleague called a partner that no message reached: it knows that consent was taken back. Pressed twice, it is noted once. */
export function notePartnerTold(ask: ResendReferral): Promise<Result<null, "referralClosed" | "notFound">> {
  return onReferral<"referralClosed">(ask, async (tx, { tenant, id, state, delivery, intakeId }) => {
    if (state !== "withdrawn") return refuse("referralClosed");
    if (delivery !== "failed") return ok(null);
    await tx.referral.update({ where: { tenant_id: { tenant, id } }, data: { delivery: "sent" } });
    await audit(tx, intakeId, ask, "toldByPhone", state);
    return ok(null);
  });
}

/** Ends what is held as never sent: nothing is told of a partner that never knew. Pressed twice, it is ended once. */
export function stopReferral(ask: ResendReferral): Promise<Result<null, "referralNotHeld" | "notFound">> {
  return onReferral<"referralNotHeld">(ask, async (tx, row) => {
    const { tenant, id, state, intakeId, partnerId } = row;
    const { staff, now } = ask;
    if (isStopped(row)) return ok(null);
    if (!mayStop(row)) return refuse("referralNotHeld");
    const set = { state: "returned", delivery: "dropped", closedAt: now };
    await tx.referral.update({ where: { tenant_id: { tenant, id } }, data: set });
    const [actor, data] = [`staff:${staff.id}`, { partner: partnerId }];
    await addEvent(tx, { tenant, intakeId, kind: "referralStopped", actor, data, at: now });
    await audit(tx, intakeId, ask, "stopped", state);
    return ok(null);
  });
}

async function audit(tx: Tx, subject: string, { staff, now }: ResendReferral, what: string, state: string) {
  const ground = state === "withdrawn" ? "AVG, artikel 7 lid 3" : "AVG, artikel 6 lid 1 onder a";
  const actor = { kind: "staff", id: staff.id } as const;
  await recordAudit(tx, { tenant: staff.tenant, actor, action: `referral.${what}`, subject, ground, at: now });
}

function onReferral<R extends string>(
  { staff, reference, referralId }: ResendReferral,
  act: (tx: Tx, row: ReferralRow) => Promise<Result<null, R>>,
): Promise<Result<null, R | "notFound">> {
  return transaction(async (tx): Promise<Result<null, R | "notFound">> => {
    const intake = await lockIntake(tx, staff.tenant, reference);
    const row = await lockReferral(tx, staff.tenant, referralId);
    if (!intake || row?.intakeId !== intake.id || !may(staff, "intake.work", intake)) return refuse("notFound");
    return act(tx, row);
  });
}
