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

/** A partner as it stands now: a beheerder may have renamed it, or put it out of use. */
export interface PartnerNow {
  readonly partner: string;
  readonly kind: string;
  readonly active: boolean;
}

/** Whether this is still whom the resident agreed to. Another name can be another organisation: then a person looks, and nothing leaves by itself. */
export function isWhomNamed(content: Pick<ReferralContent, "partner" | "kind">, now: PartnerNow): boolean {
  return content.partner === now.partner && content.kind === now.kind;
}

/** Whether what was agreed to may leave now. */
export function mayLeave(content: Pick<ReferralContent, "partner" | "kind">, now: PartnerNow): boolean {
  return now.active && isWhomNamed(content, now);
}
