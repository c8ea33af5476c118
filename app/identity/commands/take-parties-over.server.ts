import { randomUUID } from "node:crypto";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { sealJson, unsealJson } from "#app/platform/crypto.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { inMatter, representativeRoles } from "../core/representing.ts";
import type { PartyContent } from "../core/signing-link.ts";
import { isOfResident } from "./keep-representative.server.ts";

interface TakeOver {
  readonly tenant: string;
  /** Of the melding, and of the aanvraag that follows it. */
  readonly from: string;
  readonly to: string;
  /** The form of the aanvraag. */
  readonly form: string;
  /** Whether both are of one person; nobody is taken over otherwise. */
  readonly onePerson: boolean;
  readonly now: Date;
}

interface Found {
  readonly role: string;
  /** Their first day. */
  readonly since: string;
  /** Else a colleague has to look. */
  readonly taken: boolean;
}

/**
 * Who acts for the resident of a melding acts in the aanvraag that follows it, where a judge gave them that: with the same ground, days
 * and letters. Who came in with a code of their own gets another one for it, and whether they may withdraw is said anew. In the melding
 * they stay who they were. A gemachtigde acts as far as their paper goes (Awb 2:1), which a colleague saw for the melding: not taken over.
 * @returns whoever acts in the melding and could act here.
 */
export async function takePartiesOver(tx: Tx, { tenant, from, to, form, onePerson, now }: TakeOver): Promise<Found[]> {
  const today = new Date(`${dayInAmsterdam(now)}T00:00:00Z`);
  const acting = { tenant, intakeId: from, role: { in: [...representativeRoles] }, endedAt: null };
  const parties = await tx.intakeParty.findMany({
    where: { ...acting, OR: [{ until: null }, { until: { gte: today } }] },
    orderBy: [{ since: "asc" }, { id: "asc" }],
  });
  const found: Found[] = [];
  for (const party of parties) {
    const content = unsealJson<PartyContent>(`party:${tenant}:${party.id}`, party.content);
    if (!inMatter(party.role, form) || (await isOfResident(tx, { tenant, id: to }, content.bsn ?? null))) continue;
    const taken = onePerson && party.role !== "gemachtigde";
    found.push({ role: party.role, since: party.since.toISOString().slice(0, 10), taken });
    if (!taken) continue;
    const id = randomUUID();
    const own = {
      ...{ id, intakeId: to, createdAt: now, codeHash: null, mayWithdraw: false },
      takenFrom: party.takenFrom ?? party.id,
      content: sealJson(`party:${tenant}:${id}`, content),
    };
    await tx.intakeParty.create({ data: { ...party, ...own } });
  }
  return found;
}
