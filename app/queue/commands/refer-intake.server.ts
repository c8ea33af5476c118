import { randomUUID } from "node:crypto";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { sealJson } from "#app/platform/crypto.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import type { ReferralContent } from "../core/referral/content.ts";
import type { ReferAsk, ReferRefusal } from "../core/referral/life.ts";
import type { PartnerRefusal } from "../core/referral/partner.ts";
import { intakeRow } from "../queries/intake-row.server.ts";
import { usablePartner, wordedReferral, wordsMark } from "../queries/referral-offer.server.ts";
import { type ChangeAsk, changeIntake } from "./change-intake.server.ts";

export interface Refer extends ReferAsk, ChangeAsk {
  readonly partnerId: string;
  /** `wordsMark` of what was in view: nothing else is sent. */
  readonly seen: string;
}

/** Where what was shared is sealed. */
export function referralContext(tenant: string, id: string): string {
  return `referral:${tenant}:${id}`;
}

/** Where what the partner answered is sealed. */
export function referralAnswerContext(tenant: string, id: string): string {
  return `referralAnswer:${tenant}:${id}`;
}

/**
 * Refers a resident to a partner, with their consent: what is sent is the message that was shown, made anew and compared. An answer that
 * changed meanwhile, or another partner, is shown first.
 */
export async function referIntake({ note: _why, ...ask }: Refer) {
  const { staff, reference, now } = ask;
  const { tenant } = staff;
  const found = await usablePartner(tenant, ask.partnerId);
  const id = randomUUID();
  let made: { readonly content: ReferralContent; readonly consent: string } | undefined;
  return changeIntake(
    ask,
    "intake.work",
    async (
      intake,
      tx,
    ): Promise<Result<ReturnType<typeof asked>, ReferRefusal | PartnerRefusal | "alreadyReferred">> => {
      if (!found.ok) return found;
      const partner = found.value;
      const row = await intakeRow(tx, tenant, reference);
      if (!row || (await isWith(tx, tenant, intake.id, partner.id))) return refuse("alreadyReferred");
      const worded = wordedReferral(row, partner, ask, now);
      if (!worded.ok) return worded;
      if (wordsMark(worded.value.content.words) !== ask.seen) return refuse("wordsNotSeen");
      made = worded.value;
      return ok(asked(partner.id));
    },
    async (tx, intake) => {
      if (!made || !found.ok) return;
      await tx.referral.create({
        data: {
          ...{ tenant, id, intakeId: intake.id, partnerId: found.value.id, state: "asked", consent: made.consent },
          ...{ askedBy: staff.id, askedAt: now, content: sealJson(referralContext(tenant, id), made.content) },
        },
      });
      await enqueue(tx, { type: "referral.asked", version: 1, tenant, payload: { referralId: id } });
    },
  );
}

/** The event names the organisation by its id: where somebody is helped can tell what is the matter. */
function asked(partner: string) {
  return { set: {}, event: { kind: "referralAsked", data: { partner } } };
}

async function isWith(tx: Tx, tenant: string, intakeId: string, partnerId: string): Promise<boolean> {
  const open = { tenant, intakeId, partnerId, state: { in: ["asked", "accepted"] } };
  return (await tx.referral.count({ where: open })) > 0;
}
