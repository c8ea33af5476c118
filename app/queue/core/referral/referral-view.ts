/**
 * The part of the list of referrals that a colleague looks at: not answered, stuck on the way, with the partner, given back, over, or taken
 * back by the resident.
 */
export const referralParts = ["wacht", "mis", "loopt", "terug", "klaar", "ingetrokken"] as const;
export type ReferralPart = (typeof referralParts)[number];

/** Parts in which somebody still has something to do: the oldest stands first. Of what is over, the newest. */
export const openReferralParts: readonly ReferralPart[] = ["wacht", "mis", "loopt"];

/** The list as its address says it; nothing about a person stands in it. */
export interface ReferralView {
  readonly part: ReferralPart;
  /** The id of one. */
  readonly partner: string | null;
  /** The last row of the page before: its instant and its id. */
  readonly after: readonly [string, string] | null;
}

const uuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const id = new RegExp(`^${uuid}$`);
const place = new RegExp(`^(\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z)~(${uuid})$`);

/** Reads the address of the list; what it does not know falls back to the plain list. */
export function readReferralView(search: URLSearchParams): ReferralView {
  const partner = search.get("partner") ?? "";
  const [, at = "", last = ""] = place.exec(search.get("na") ?? "") ?? [];
  return {
    part: referralParts.find((one) => one === search.get("stand")) ?? "wacht",
    partner: id.test(partner) ? partner : null,
    after: last && !Number.isNaN(Date.parse(at)) ? [at, last] : null,
  };
}

/** The address of a list; another part or partner starts at its first page. */
export function referralAddress(view: ReferralView, change: Partial<ReferralView> = {}): string {
  const { part, partner, after } = { ...view, after: null, ...change };
  const search = new URLSearchParams();
  if (part !== "wacht") search.set("stand", part);
  if (partner) search.set("partner", partner);
  if (after) search.set("na", after.join("~"));
  const text = search.toString();
  return text ? `/werkvoorraad/verwijzingen?${text}` : "/werkvoorraad/verwijzingen";
}
