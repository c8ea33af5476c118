import { keyedHash, unsealJson } from "#app/platform/crypto.server.ts";
import { query } from "#app/platform/db.server.ts";
import { linkPurpose, type PartyContent } from "../core/signing-link.ts";

/** What a link to sign along is about. Nothing of it is shown before the partner logged in. */
export interface SigningLink {
  readonly intakeId: string;
  readonly partyId: string;
  readonly reference: string;
  /** Only who has this BSN by DigiD signs here. */
  readonly bsn: string | null;
  /** When the partner signed with it; null while they still can. */
  readonly signedAt: Date | null;
  /** Over: too old, decided, taken back, or shielded since. */
  readonly over: boolean;
}

interface Row extends Record<string, unknown>, Omit<SigningLink, "bsn"> {
  readonly content: Uint8Array;
}

/** Null for a link that we do not know, or that a later one replaced. */
export async function signingLink(tenant: string, token: string, now: Date): Promise<SigningLink | null> {
  const [row] = await query<Row>(
    "signing-link",
    `select l.intake_id as "intakeId", l.party_id as "partyId", i.reference, p.content, s.at as "signedAt",
       i.shielded or p.until is not null or l.expires_at <= $3 or (s.at is null and (i.joined_to is not null
         or i.state not in ('received', 'in_progress', 'asked_to_complete'))) as over
     from signing_link l join intake i on i.tenant = l.tenant and i.id = l.intake_id
       join intake_party p on p.tenant = l.tenant and p.id = l.party_id
       left join signature s on s.tenant = l.tenant and s.intake_id = l.intake_id and s.party_id = l.party_id
     where l.tenant = $1 and l.token_hash = $2`,
    [tenant, keyedHash(tenant, linkPurpose, token), now],
  );
  if (!row) return null;
  const { content, ...link } = row;
  const { told } = unsealJson<PartyContent>(`party:${tenant}:${link.partyId}`, content);
  return { ...link, bsn: told?.bsn ?? null };
}
