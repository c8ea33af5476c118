import type { Tx } from "#app/platform/db.server.ts";
import type { Staff } from "../core/staff.ts";
import type { Resident } from "../queries/resident-login.server.ts";
import { establishParty, type Known, type Signed, type Signer } from "./establish-party.server.ts";

export type { Signer };

/** The applicant signs with their own DigiD, in the transaction that stores the aanvraag or later. Sent twice it stays the first signature. */
export function signsWithDigid(resident: Resident, now: Date) {
  return async (tx: Tx, intake: Signed): Promise<void> => {
    if (!(await hasSigned(tx, intake, "applicant")))
      await sign(tx, intake, "applicant", { method: "digid", resident }, now);
  };
}

/** The partner signs with theirs. The caller held their BSN against the one that the applicant told. */
export function signsAlong(resident: Resident, now: Date) {
  return async (tx: Tx, intake: Signed): Promise<boolean> => {
    if (await hasSigned(tx, intake, "partner")) return false;
    await sign(tx, intake, "partner", { method: "digid", resident }, now);
    return true;
  };
}

/** Somebody signs before a colleague, who saw who it is. */
export function signsAtDesk(staff: Staff, proof: string, signer: Signer, now: Date) {
  return {
    signer,
    hasSigned: (tx: Tx, intake: Signed) => hasSigned(tx, intake, signer),
    write: (tx: Tx, intake: Signed) => sign(tx, intake, signer, { method: "desk", staff, proof }, now),
  };
}

/** Whether the applicant, or the partner, signed already. */
export async function hasSigned(tx: Tx, { tenant, id: intakeId }: Signed, role: Signer): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ signed: boolean }[]>`
    select exists (select 1 from signature s join intake_party p on p.tenant = s.tenant and p.id = s.party_id
      where s.tenant = ${tenant} and s.intake_id = ${intakeId}::uuid and p.role = ${role}) as signed`;
  return row?.signed === true;
}

/** The signer is a party from now on, if not already: by their login, or as the partner whom the applicant told of. */
async function sign(tx: Tx, { tenant, id: intakeId }: Signed, role: Signer, known: Known, now: Date): Promise<void> {
  const partyId = await establishParty(tx, { tenant, id: intakeId }, role, known, now);
  const by = known.method === "digid" ? { level: known.resident.level } : { staffId: known.staff.id };
  await tx.signature.create({ data: { tenant, intakeId, partyId, method: known.method, at: now, ...by } });
}
