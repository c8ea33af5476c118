import { unsealJson } from "#app/platform/crypto.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { PartyContent, ToldPartner } from "../core/signing-link.ts";

/** The partner who signs too, as the applicant told of them; null where nobody does. For colleagues: it makes no link. */
export async function toldPartner(tenant: string, intakeId: string): Promise<ToldPartner | null> {
  const party = await db.intakeParty.findFirst({ where: { tenant, intakeId, role: "partner", until: null } });
  if (!party) return null;
  const { told } = unsealJson<PartyContent>(`party:${tenant}:${party.id}`, party.content);
  return told ?? { name: "", bsn: null };
}
