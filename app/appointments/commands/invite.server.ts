import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { may, type Staff } from "#app/identity/contract.ts";
import { addDays } from "#app/kernel/day.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { derivedCode, derivedUuid, keyedHash, sealJson } from "#app/platform/crypto.server.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { invitationSeed } from "../core/invitation.ts";
import type { InviteAsked } from "../core/read-invite.ts";
import { startOf } from "../core/wall-time.ts";
import { gemeenteAt } from "../queries/staff-appointment.server.ts";
import { appointmentGround } from "./confirm-appointment.server.ts";

export interface Invite {
  readonly staff: Staff;
  readonly asked: InviteAsked;
  /** Of the form as it was drawn: sent twice, it invites once. */
  readonly key: string;
  readonly now: Date;
}

/** An invitation is of the gemeente where it is; one for any gemeentehuis is everybody's of the Werkplein. */
export function fileOf(tenant: string, location: string | null) {
  const gemeente = location === null ? "onbekend" : gemeenteAt(tenant, location);
  return { tenant, gemeente, shielded: false, named: [] };
}

/** The code in the link of an invitation: it follows from its id, and only its hash is kept. */
export function invitationToken(tenant: string, id: string): string {
  return derivedCode(...invitationSeed(tenant, id));
}

export function invitationHash(tenant: string, token: string): Uint8Array<ArrayBuffer> {
  return keyedHash(tenant, "invitation-token", token);
}

/**
 * Invites people to choose a time themselves: all of a list or none. Messages to who can be reached follow by themselves; for everybody
 * there is a letter to print. The same form sent twice finds the list it made.
 * @returns the id of the list.
 */
export async function invite({ staff, asked, key, now }: Invite): Promise<Result<string, "notFound">> {
  const { tenant } = staff;
  if (!may(staff, "appointment.work", fileOf(tenant, asked.location))) return refuse("notFound");
  const listId = derivedUuid("invitation-list", JSON.stringify([tenant, staff.id, key, asked]));
  await transaction(async (tx) => {
    if ((await insert(tx, listId, { staff, asked, key, now })) === 0) return;
    await enqueue(tx, { type: "invitations.made", version: 1, tenant, payload: { listId } });
    await recordAudit(tx, {
      ...{ tenant, actor: { kind: "staff", id: staff.id }, action: "invitation.made", ground: appointmentGround },
      ...{ subject: listId, data: { count: asked.people.length }, at: now },
    });
  });
  return ok(listId);
}

/** @returns how many were not there yet. */
async function insert(tx: Tx, listId: string, { staff, asked, now }: Invite): Promise<number> {
  const { tenant, id: createdBy } = staff;
  const { service, location, language, interpreterLanguage, until, people } = asked;
  const data = people.map((person, n) => {
    const id = derivedUuid("invitation", `${listId}:${n}`);
    return {
      ...{ tenant, id, listId, service, location, language, interpreterLanguage, createdBy, createdAt: now },
      validUntil: new Date(startOf(addDays(until, 1))),
      tokenHash: invitationHash(tenant, invitationToken(tenant, id)),
      content: sealJson(`appointment-invitation:${tenant}:${id}`, person),
    };
  });
  return (await tx.appointmentInvitation.createMany({ data, skipDuplicates: true })).count;
}
