import type { Staff } from "#app/identity/contract.ts";
import { query } from "#app/platform/db.server.ts";
import type { ReferralState } from "../core/referral/life.ts";
import { openReferralParts, type ReferralPart, type ReferralView } from "../core/referral/referral-view.ts";
import { Values, visibleTo } from "./visible-to.server.ts";

/** A referral in the list: which file and to whom, and how it stands. Nobody is named, and nothing of what was shared. */
export interface ReferralLine extends Record<string, unknown> {
  readonly id: string;
  readonly reference: string;
  readonly gemeente: string;
  readonly partner: string;
  readonly state: ReferralState;
  readonly delivery: "waiting" | "sent" | "failed" | "held" | "dropped";
  readonly outcome: string | null;
  readonly askedAt: Date;
}

export interface ReferralPage {
  readonly rows: readonly ReferralLine[];
  readonly after: ReferralView["after"];
}

const stuck = `r.delivery in ('failed', 'held') and
  ((r.state = 'asked') or (r.state = 'withdrawn' and r.delivery = 'failed'))`;

const inPart: Readonly<Record<ReferralPart, string>> = {
  wacht: "r.state = 'asked'",
  mis: stuck,
  loopt: "r.state = 'accepted'",
  terug: "r.state = 'returned'",
  klaar: "r.state = 'ended'",
  ingetrokken: "r.state = 'withdrawn'",
};

const joined = "referral r join intake i on i.tenant = r.tenant and i.id = r.intake_id";

/** One page of the referrals of files that this colleague may open. */
export async function referralPage(staff: Staff, view: ReferralView, size: number): Promise<ReferralPage> {
  const { part, partner, after } = view;
  const values = new Values();
  const isOpen = openReferralParts.includes(part);
  const where = [...shownTo(staff, part, values)];
  if (partner) where.push(`r.partner_id = ${values.add(partner)}::uuid`);
  if (after) {
    const place = `(${values.add(after[0])}::timestamptz, ${values.add(after[1])}::uuid)`;
    where.push(`(r.asked_at, r.id) ${isOpen ? ">" : "<"} ${place}`);
  }
  const way = isOpen ? "" : "desc";
  const shape = [partner && "of", after && "after", staff.gemeenten.length > 0 && "own"].filter(Boolean).join("-");
  const rows = await query<ReferralLine>(
    `referral-page-${part}-${shape}`,
    `select r.id, i.reference, i.gemeente, p.name as partner, r.state, r.delivery, r.outcome, r.asked_at as "askedAt"
     from ${joined} join referral_partner p on p.tenant = r.tenant and p.id = r.partner_id
     where ${where.join(" and ")} order by r.asked_at ${way}, r.id ${way} limit ${values.add(size + 1)}`,
    values.list,
  );
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return { rows: shown, after: rows.length > size && last ? [last.askedAt.toISOString(), last.id] : null };
}

/** How much a part holds, of this partner or of all, counted up to `most`. */
export async function referralCount(
  staff: Staff,
  { part, partner }: Pick<ReferralView, "part" | "partner">,
  most: number,
): Promise<number> {
  const values = new Values();
  const where = shownTo(staff, part, values);
  if (partner) where.push(`r.partner_id = ${values.add(partner)}::uuid`);
  const [row] = await query<{ count: number }>(
    `referral-count-${part}-${staff.gemeenten.length > 0 ? "own" : "all"}${partner ? "-of" : ""}`,
    `select count(*)::int as count from (select 1 from ${joined} where ${where.join(" and ")} limit ${values.add(most)}) counted`,
    values.list,
  );
  return row?.count ?? 0;
}

/** Where somebody is helped tells what is the matter: who only sees the door of a shielded file does not see to whom it was referred. */
function shownTo(staff: Staff, part: ReferralPart, values: Values): string[] {
  const roles = staff.roles.filter((role) => role !== "teamleider");
  return [visibleTo({ ...staff, roles }, values), `r.tenant = ${values.add(staff.tenant)}`, inPart[part]];
}
