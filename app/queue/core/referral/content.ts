import type { SharedLine } from "./offered.ts";
import type { PartnerKind } from "./partner.ts";

/** What a resident agreed to share, as it stands sealed with the referral. */
export interface ReferralContent {
  readonly partner: string;
  readonly kind: PartnerKind;
  readonly lines: readonly SharedLine[];
  readonly why: string;
  /** The whole message, word for word as the colleague and the resident saw it. */
  readonly words: string;
}
