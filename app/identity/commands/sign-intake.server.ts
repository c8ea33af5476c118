import { randomUUID } from "node:crypto";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { sealJson } from "#app/platform/crypto.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Staff } from "../core/staff.ts";
import type { Resident } from "../queries/resident-login.server.ts";

interface Signed {
  readonly tenant: string;
  readonly id: string;
}

/** What a party is and how we know: by the login, or by a colleague who saw person and paper. */
type Known =
  | { readonly method: "digid"; readonly resident: Resident }
  | { readonly method: "desk"; readonly staff: Staff; readonly proof: string };

/** The applicant signs with their own DigiD, in the transaction that stores the aanvraag. Sent twice it stays the first signature. */
export function signsWithDigid(resident: Resident, now: Date) {
  return (tx: Tx, intake: Signed) => sign(tx, intake, { method: "digid", resident }, now);
}

/** The applicant signed before a colleague, who saw who it is. */
export function signsAtDesk(staff: Staff, proof: string, now: Date) {
  return (tx: Tx, intake: Signed) => sign(tx, intake, { method: "desk", staff, proof }, now);
}

async function sign(tx: Tx, { tenant, id: intakeId }: Signed, known: Known, now: Date): Promise<void> {
  const digid = known.method === "digid";
  // Sent twice is one signature; a second one at the desk is refused by the database.
  if (digid && (await tx.intakeParty.count({ where: { tenant, intakeId, role: "applicant" } })) > 0) return;
  const id = randomUUID();
  const told = digid ? { name: known.resident.name, bsn: known.resident.bsn } : { proof: known.proof };
  await tx.intakeParty.create({
    data: {
      tenant,
      id,
      intakeId,
      role: "applicant",
      subjectHash: digid ? known.resident.subjectHash : null,
      established: known.method,
      content: sealJson(`party:${tenant}:${id}`, told),
      receivesLetters: true,
      since: new Date(`${dayInAmsterdam(now)}T00:00:00Z`),
      createdAt: now,
    },
  });
  const by = digid ? { level: known.resident.level } : { staffId: known.staff.id };
  await tx.signature.create({ data: { tenant, intakeId, partyId: id, method: known.method, at: now, ...by } });
}
