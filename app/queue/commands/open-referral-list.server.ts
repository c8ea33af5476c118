import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { transaction } from "#app/platform/db.server.ts";
import type { ReferralView } from "../core/referral/referral-view.ts";
import { type ReferralPage, referralPage } from "../queries/referral-page.server.ts";

/** Opens a page of the list of referrals. Where somebody is helped tells what is the matter, so what is shown is written down first. */
export async function openReferralList(
  staff: Staff,
  view: ReferralView,
  size: number,
  now: Date,
): Promise<ReferralPage> {
  const page = await referralPage(staff, view, size);
  if (page.rows.length === 0) return page;
  const data = { part: view.part, count: page.rows.length, ...(view.partner ? { partner: view.partner } : {}) };
  await transaction((tx) =>
    recordAudit(tx, {
      ...{ tenant: staff.tenant, actor: { kind: "staff", id: staff.id }, data, at: now },
      ...{ action: "referrals.viewed", ground: "Participatiewet, artikel 7" },
    }),
  );
  return page;
}
