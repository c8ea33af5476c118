import { type InvitationContent, invitationSeed, invitationState } from "#app/appointments/contract.ts";
import { type Contact, showCode } from "#app/intake/contract.ts";
import { derivedCode, unsealJson } from "#app/platform/crypto.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { takesTexts } from "../core/choose-channel.ts";

export interface AboutInvitation {
  readonly contact: Contact;
  /** What opens its page. */
  readonly code: string;
  /** In the last day on which somebody can choose. */
  readonly until: Date;
}

/** What a message may know of an invitation: its link, how long it works, and where to send it. Null once it is over. @throws CannotUnseal */
export async function aboutInvitation(tx: Tx, tenant: string, id: string, now: Date): Promise<AboutInvitation | null> {
  const row = await tx.appointmentInvitation.findUnique({ where: { tenant_id: { tenant, id } } });
  if (!row || invitationState(row, now) !== "open") return null;
  const content = unsealJson<InvitationContent>(`appointment-invitation:${tenant}:${id}`, row.content);
  const phone = content.phone && takesTexts(content.phone) ? content.phone : null;
  return {
    contact: { language: row.language, email: content.email, phone, ownPhone: phone, safeToCall: true },
    code: showCode(derivedCode(...invitationSeed(tenant, id))),
    until: new Date(row.validUntil.getTime() - 1),
  };
}
