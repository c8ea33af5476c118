import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { sealJson, unseal } from "#app/platform/crypto.server.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import { isSigned } from "#app/platform/outgoing-post.server.ts";
import { type AnswerAsk, type AnswerRefusal, decideAnswer, type ReferralAnswer } from "../core/referral/life.ts";
import { lockReferral, type ReferralRow } from "../queries/referral-row.server.ts";
import { addEvent } from "./add-event.server.ts";
import { type ChangeAsk, changeIntake } from "./change-intake.server.ts";
import { referralAnswerContext } from "./refer-intake.server.ts";
import { partnerContext } from "./save-partner.server.ts";

const eventOf = { accepted: "referralAccepted", returned: "referralReturned", ended: "referralEnded" } as const;

export interface StaffAnswer extends ChangeAsk, AnswerAsk {
  readonly referralId: string;
  /** The state that was in view. */
  readonly from: string;
}

/** A colleague notes what a partner told. */
export async function answerReferral({ note: text = "", ...ask }: StaffAnswer) {
  const { staff, referralId, from, now } = ask;
  let answer: ReferralAnswer | undefined;
  return changeIntake(
    ask,
    "intake.work",
    async (intake, tx): Promise<Result<ReturnType<typeof happened>, AnswerRefusal | "changedMeanwhile">> => {
      const row = await lockReferral(tx, staff.tenant, referralId);
      if (!row || row.intakeId !== intake.id) return refuse("referralClosed");
      if (row.state !== from) return refuse("changedMeanwhile");
      const decision = decideAnswer(row.state, row.kind, { ...ask, text });
      if (!decision.ok) return decision;
      answer = decision.value;
      return ok(happened(row, decision.value));
    },
    async (tx) => {
      if (answer) await writeAnswer(tx, staff.tenant, referralId, answer, now);
    },
  );
}

function happened({ partnerId }: ReferralRow, { to, outcome }: ReferralAnswer) {
  return {
    set: {},
    event: { kind: eventOf[to], data: { partner: partnerId, ...(outcome && { outcome }) } as Record<string, string> },
  };
}

async function writeAnswer(tx: Tx, tenant: string, id: string, { to, outcome, text }: ReferralAnswer, at: Date) {
  await tx.referral.update({
    where: { tenant_id: { tenant, id } },
    data: {
      ...{ state: to, outcome, answeredAt: at, closedAt: to === "accepted" ? null : at },
      ...(text ? { answer: sealJson(referralAnswerContext(tenant, id), { text }) } : {}),
    },
  });
}

export interface SignedAnswer {
  readonly tenant: string;
  readonly referralId: string;
  /** As it came: what is signed is these bytes. */
  readonly body: string;
  readonly seconds: number;
  readonly signature: string;
  readonly now: Date;
}

/**
 * Takes in the signed answer of a partner with a webhook. Told twice, it is taken in once. `notFound` stands for every reason not to
 * believe it: no such referral, no key, another signature, or one of long ago.
 */
export async function takePartnerAnswer(
  sent: SignedAnswer,
  read: (body: string) => AnswerAsk | null,
): Promise<Result<null, AnswerRefusal | "notFound">> {
  const { tenant, referralId, body, now } = sent;
  return transaction(async (tx): Promise<Result<null, AnswerRefusal | "notFound">> => {
    const row = await lockReferral(tx, tenant, referralId);
    if (row?.way !== "webhook" || !row.secret) return refuse("notFound");
    const secret = Buffer.from(unseal(partnerContext(tenant, row.partnerId), row.secret)).toString();
    if (!isSigned(secret, sent.seconds, body, sent.signature, now)) return refuse("notFound");
    const asked = read(body);
    if (!asked) return refuse("partnerAnswerMissing");
    if (asked.to === row.state && (row.state !== "ended" || asked.outcome === row.outcome)) return ok(null);
    const decision = decideAnswer(row.state, row.kind, asked);
    if (!decision.ok) return decision;
    await writeAnswer(tx, tenant, referralId, decision.value, now);
    const { event } = happened(row, decision.value);
    await addEvent(tx, { tenant, intakeId: row.intakeId, ...event, actor: "system:partner", at: now });
    const actor = { kind: "system", id: "partner" } as const;
    const line = { tenant, actor, action: `intake.${event.kind}`, subject: row.intakeId, data: event.data, at: now };
    await recordAudit(tx, { ...line, ground: "AVG, artikel 6 lid 1 onder a" });
    return ok(null);
  });
}
