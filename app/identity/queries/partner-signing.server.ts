import { linkKey, unsealJson } from "#app/platform/crypto.server.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import { linkPurpose, type PartyContent, type ToldPartner } from "../core/signing-link.ts";

/** How it stands with the partner of an applicant, who signs too. */
export interface PartnerSigning extends ToldPartner {
  readonly partyId: string;
  readonly signed: boolean;
  /** The link that works now, and until when. */
  readonly link: { readonly token: string; readonly until: Date } | null;
}

/** Null where nobody else has to sign, and for a shielded file: it leads nobody to a partner. For the applicant: it holds the link. */
export async function partnerSigning(
  tenant: string,
  intakeId: string,
  now: Date,
  from: Pick<Tx, "intake" | "intakeParty" | "signature" | "signingLink"> = db,
): Promise<PartnerSigning | null> {
  const party = await from.intakeParty.findFirst({ where: { tenant, intakeId, role: "partner", until: null } });
  if (!party || (await from.intake.count({ where: { tenant, id: intakeId, shielded: true } })) > 0) return null;
  const partyId = party.id;
  const [signatures, link] = await Promise.all([
    from.signature.count({ where: { tenant, intakeId, partyId } }),
    from.signingLink.findFirst({ where: { tenant, partyId, expiresAt: { gt: now } } }),
  ]);
  const { told } = unsealJson<PartyContent>(`party:${tenant}:${partyId}`, party.content);
  const signed = signatures > 0;
  return {
    ...{ partyId, name: told?.name ?? "", bsn: told?.bsn ?? null, signed },
    link: link && !signed ? { token: linkKey(linkPurpose, tenant, link.id), until: link.expiresAt } : null,
  };
}
