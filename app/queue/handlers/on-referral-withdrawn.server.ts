import type { OutboxEvent } from "#app/platform/outbox.server.ts";
import { type SendMail, tellWithdrawn } from "../commands/send-referral.server.ts";

/** A resident took their consent back: a partner that has the referral is told to remove it. */
export function onReferralWithdrawn(mail: SendMail) {
  return async ({ tenant, payload }: OutboxEvent<{ referralId: string }>, now: Date): Promise<void> =>
    tellWithdrawn({ tenant, id: payload.referralId, now }, mail);
}
