import { key, translator } from "#app/i18n/contract.ts";
import { formatShortDay } from "#app/i18n/format.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { dayInAmsterdam, dayNumber } from "#app/kernel/day.ts";
import { openReferralList } from "#app/queue/commands/open-referral-list.server.ts";
import {
  isStopped,
  isStuck,
  openReferralParts,
  type ReferralView,
  referralAddress,
  referralParts,
} from "#app/queue/contract.ts";
import { isForReferral, partnersOf } from "#app/queue/queries/partners.server.ts";
import { type ReferralLine, referralCount } from "#app/queue/queries/referral-page.server.ts";
import { gemeenteName } from "#app/werkpleinen/contract.ts";

/** Rows on a page. */
const size = 50;
const countedUpTo = 500;

/** One referral in words. */
export interface ReferralListLine {
  readonly id: string;
  readonly reference: string;
  readonly gemeente: string;
  readonly partner: string;
  readonly asked: string;
  readonly standing: string;
  /** A message that got stuck: somebody does something by hand. */
  readonly warning: string | null;
}

/** Referrals over all files that this colleague may open: what waits for an answer, and what came of them. */
export async function referralsScreen(staff: Staff, view: ReferralView, now: Date) {
  const [page, partners, counts] = await Promise.all([
    openReferralList(staff, view, size, now),
    partnersOf(staff.tenant),
    Promise.all(openReferralParts.map((part) => referralCount(staff, { part, partner: view.partner }, countedUpTo))),
  ]);
  const count = new Map<string, number>(openReferralParts.map((part, place) => [part, counts[place] ?? 0]));
  return {
    part: view.part,
    parts: referralParts.map((part) => ({
      part,
      href: referralAddress(view, { part }),
      current: part === view.part,
      count: countText(count.get(part) ?? 0),
    })),
    partner: view.partner ?? "",
    partners: partners.filter(isForReferral).map(({ id, name }) => ({ value: id, text: name })),
    lines: page.rows.map((row) => lineOf(row, now)),
    first: view.after ? referralAddress(view) : null,
    next: page.after ? referralAddress(view, { after: page.after }) : null,
  };
}

function countText(count: number): string {
  return count >= countedUpTo ? translator("nl").t("queue:list.more", { count }) : String(count || "");
}

function lineOf({ id, reference, gemeente, partner, askedAt, ...stands }: ReferralLine, now: Date): ReferralListLine {
  return {
    ...{ id, reference, partner, gemeente: gemeenteName(gemeente) ?? gemeente },
    ...{ asked: formatShortDay(askedAt), standing: standingOf(stands, askedAt, now), warning: warningOf(stands) },
  };
}

type Stands = Pick<ReferralLine, "state" | "delivery" | "outcome">;

/** How it stands; while there is no answer since how long, and when it is over what came of it. */
function standingOf({ state, delivery, outcome }: Stands, askedAt: Date, now: Date): string {
  const { t } = translator("nl");
  const said = t(key("queue", "referral", "states", isStopped({ state, delivery }) ? "stopped" : state));
  const count = dayNumber(dayInAmsterdam(now)) - dayNumber(dayInAmsterdam(askedAt));
  if (state === "asked") return t("queue:referral.list.waits", { count });
  return outcome ? `${said}: ${t(key("queue", "referral", "outcomes", outcome))}` : said;
}

function warningOf({ state, delivery }: Stands): string | null {
  const { t } = translator("nl");
  if (state === "withdrawn" && delivery === "failed") return t("queue:referral.list.untold");
  return isStuck({ state, delivery }) ? t(key("queue", "referral", "deliveries", delivery)) : null;
}
