import { randomUUID } from "node:crypto";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { sealJson, unsealJson } from "#app/platform/crypto.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { PartyContent } from "../core/signing-link.ts";
import type { Staff } from "../core/staff.ts";
import type { Resident } from "../queries/resident-login.server.ts";

export interface Signed {
  readonly tenant: string;
  readonly id: string;
}

/** Who signs an aanvraag: who asks, and where the form says so their partner. */
export type Signer = "applicant" | "partner";

/** What a party is and how we know: by the login, or by a colleague who saw person and paper. */
export type Known =
  | { readonly method: "digid"; readonly resident: Resident }
  | { readonly method: "desk"; readonly staff: Staff; readonly proof: string };

/**
 * Somebody is a party of an intake from now on, known by their login or by the desk. Who logged in before stays known by that login,
 * also when they come to the desk later.
 * @returns the id of the party.
 */
export async function establishParty(
  tx: Tx,
  { tenant, id: intakeId }: Signed,
  role: Signer,
  known: Known,
  now: Date,
): Promise<string> {
  const party = await tx.intakeParty.findFirst({ where: { tenant, intakeId, role, until: null } });
  const id = party?.id ?? randomUUID();
  const place = `party:${tenant}:${id}`;
  const before = party ? unsealJson<PartyContent>(place, party.content) : {};
  const content = sealJson(place, { ...before, ...toldBy(known) });
  const established = establishedBy(known, party?.subjectHash ?? null);
  if (party) await tx.intakeParty.update({ where: { tenant_id: { tenant, id } }, data: { content, ...established } });
  else
    await tx.intakeParty.create({
      data: {
        ...{ tenant, id, intakeId, role, content, receivesLetters: true, createdAt: now, ...established },
        since: new Date(`${dayInAmsterdam(now)}T00:00:00Z`),
      },
    });
  return id;
}

function toldBy(known: Known): PartyContent {
  if (known.method === "desk") return { proof: known.proof };
  return { name: known.resident.name, bsn: known.resident.bsn };
}

function establishedBy(known: Known, before: Uint8Array<ArrayBuffer> | null) {
  if (known.method === "digid") return { established: "digid", subjectHash: known.resident.subjectHash };
  return before ? { established: "digid", subjectHash: before } : { established: "desk" };
}
