import { query } from "#app/platform/db.server.ts";
import { caseSystem, type PartnerKind, type PartnerWay, type ReachedKind } from "../core/referral/partner.ts";

/** An organisation that a Werkplein refers to; its key is not among what is read. */
export interface Partner extends Record<string, unknown> {
  readonly id: string;
  readonly kind: ReachedKind;
  readonly name: string;
  readonly way: PartnerWay;
  readonly address: string;
  readonly active: boolean;
  readonly hasKey: boolean;
  readonly version: number;
}

/** All of a Werkplein, those in use first, by name. */
export async function partnersOf(tenant: string): Promise<readonly Partner[]> {
  return query<Partner>(
    "referral-partners",
    `select id, kind, name, way, address, active, secret is not null as "hasKey", version
     from referral_partner where tenant = $1 order by active desc, name collate "nl-x-icu", id`,
    [tenant],
  );
}

/** An organisation to which people are referred; a system for cases is none. */
export type ReferralPartner = Partner & { readonly kind: PartnerKind };

export function isForReferral(partner: Partner): partner is ReferralPartner {
  return partner.kind !== caseSystem;
}
