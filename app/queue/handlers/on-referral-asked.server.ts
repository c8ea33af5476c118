import type { OutboxEvent } from "#app/platform/outbox.server.ts";
import { type SendMail, sendReferral } from "../commands/send-referral.server.ts";

/** A resident agreed to be referred: what they agreed to share goes to the partner. */
export function onReferralAsked(mail: SendMail) {
  return async ({ tenant, payload }: OutboxEvent<{ referralId: string }>, now: Date): Promise<void> =>
    sendReferral({ tenant, id: payload.referralId, now }, mail);
}
