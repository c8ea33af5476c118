import { normaliseCode } from "#app/intake/contract.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { db } from "#app/platform/db.server.ts";
import { invitationHash } from "../commands/invite.server.ts";
import { type InvitationContent, type InvitationState, invitationState } from "../core/invitation.ts";

/** What the page of an invitation is made of. Who it is for is not shown there. */
export interface OwnInvitation {
  readonly id: string;
  /** As it stands in the address of this page. */
  readonly token: string;
  readonly state: InvitationState;
  readonly service: string;
  readonly location: string | null;
  readonly interpreterLanguage: string | null;
  readonly validUntil: Date;
  readonly content: InvitationContent;
}

/** The invitation that a link opens, however its code was typed; null when there is none. Reading changes nothing. */
export async function invitationByToken(tenant: string, typed: string, now: Date): Promise<OwnInvitation | null> {
  const token = normaliseCode(typed);
  const tokenHash = invitationHash(tenant, token);
  const row = await db.appointmentInvitation.findUnique({ where: { tenant_tokenHash: { tenant, tokenHash } } });
  if (!row) return null;
  const { id, service, location, interpreterLanguage, validUntil } = row;
  return {
    ...{ id, token, service, location, interpreterLanguage, validUntil, state: invitationState(row, now) },
    content: unsealJson<InvitationContent>(`appointment-invitation:${tenant}:${id}`, row.content),
  };
}
