import { randomUUID } from "node:crypto";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { keyedHash, linkKey, sealJson } from "#app/platform/crypto.server.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import { linkDays, linkPurpose, type PartyContent, type ToldPartner } from "../core/signing-link.ts";
import { partnerSigning } from "../queries/partner-signing.server.ts";

interface Asked {
  readonly tenant: string;
  readonly id: string;
}

/** An aanvraag of two people was sent: the partner is a party of it, who still signs. Sent twice it stays one party. */
export function asksPartner(now: Date) {
  return async (tx: Tx, { tenant, id: intakeId }: Asked, told: ToldPartner): Promise<void> => {
    if ((await tx.intakeParty.count({ where: { tenant, intakeId, role: "partner" } })) > 0) return;
    const id = randomUUID();
    await tx.intakeParty.create({
      data: {
        ...{ tenant, id, intakeId, role: "partner", established: "none", receivesLetters: false, createdAt: now },
        content: sealJson(`party:${tenant}:${id}`, { told } satisfies PartyContent),
        since: new Date(`${dayInAmsterdam(now)}T00:00:00Z`),
      },
    });
    if (told.bsn) await writeLink(tx, { tenant, intakeId, partyId: id, now });
  };
}

export interface NewLink {
  readonly tenant: string;
  /** One that this applicant may see; the route looked. */
  readonly intakeId: string;
  /** Of the partner, as the applicant gives it now. */
  readonly bsn: string;
  readonly now: Date;
}

/** The applicant makes a link for the partner with this BSN; the one before opens nothing from now on. */
export async function makeSigningLink({ tenant, intakeId, bsn, now }: NewLink): Promise<Result<null, "notAsked">> {
  return transaction(async (tx): Promise<Result<null, "notAsked">> => {
    await tx.$queryRaw`select 1 from intake where tenant = ${tenant} and id = ${intakeId}::uuid for update`;
    const partner = await partnerSigning(tenant, intakeId, now, tx);
    if (!partner || partner.signed) return refuse("notAsked");
    const { partyId, name } = partner;
    await tx.intakeParty.update({
      where: { tenant_id: { tenant, id: partyId } },
      data: { content: sealJson(`party:${tenant}:${partyId}`, { told: { name, bsn } } satisfies PartyContent) },
    });
    await writeLink(tx, { tenant, intakeId, partyId, now });
    return ok(null);
  });
}

async function writeLink(
  tx: Tx,
  { tenant, intakeId, partyId, now }: Omit<NewLink, "bsn"> & { readonly partyId: string },
): Promise<void> {
  const id = randomUUID();
  await tx.signingLink.deleteMany({ where: { tenant, partyId } });
  await tx.signingLink.create({
    data: {
      ...{ tenant, id, intakeId, partyId, createdAt: now },
      tokenHash: keyedHash(tenant, linkPurpose, linkKey(linkPurpose, tenant, id)),
      expiresAt: new Date(now.getTime() + linkDays * 86_400_000),
    },
  });
}
