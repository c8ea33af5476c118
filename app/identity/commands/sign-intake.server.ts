import { randomUUID } from "node:crypto";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { sealJson, unsealJson } from "#app/platform/crypto.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { PartyContent } from "../core/signing-link.ts";
import type { Staff } from "../core/staff.ts";
import type { Resident } from "../queries/resident-login.server.ts";

interface Signed {
  readonly tenant: string;
  readonly id: string;
}

/** Who signs an aanvraag: who asks, and where the form says so their partner. */
export type Signer = "applicant" | "partner";

/** What a party is and how we know: by the login, or by a colleague who saw person and paper. */
type Known =
  | { readonly method: "digid"; readonly resident: Resident }
  | { readonly method: "desk"; readonly staff: Staff; readonly proof: string };

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

async function hasSigned(tx: Tx, { tenant, id: intakeId }: Signed, role: Signer): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ signed: boolean }[]>`
    select exists (select 1 from signature s join intake_party p on p.tenant = s.tenant and p.id = s.party_id
      where s.tenant = ${tenant} and s.intake_id = ${intakeId}::uuid and p.role = ${role}) as signed`;
  return row?.signed === true;
}

/** The signer is a party from now on, if not already: by their login, or as the partner whom the applicant told of. */
async function sign(tx: Tx, { tenant, id: intakeId }: Signed, role: Signer, known: Known, now: Date): Promise<void> {
  const party = await tx.intakeParty.findFirst({ where: { tenant, intakeId, role, until: null } });
  const partyId = party?.id ?? randomUUID();
  const place = `party:${tenant}:${partyId}`;
  const before = party ? unsealJson<PartyContent>(place, party.content) : {};
  const digid = known.method === "digid";
  const told = digid ? { name: known.resident.name, bsn: known.resident.bsn } : { proof: known.proof };
  const content = sealJson(place, { ...before, ...told });
  // Who logged in before stays known by that login, also when they sign at the desk.
  const established = digid
    ? { established: "digid", subjectHash: known.resident.subjectHash }
    : party?.subjectHash
      ? {}
      : { established: "desk" };
  if (party)
    await tx.intakeParty.update({ where: { tenant_id: { tenant, id: partyId } }, data: { content, ...established } });
  else
    await tx.intakeParty.create({
      data: {
        ...{ tenant, id: partyId, intakeId, role, established: known.method, content, receivesLetters: true },
        ...(digid ? { subjectHash: known.resident.subjectHash } : {}),
        since: new Date(`${dayInAmsterdam(now)}T00:00:00Z`),
        createdAt: now,
      },
    });
  const by = digid ? { level: known.resident.level } : { staffId: known.staff.id };
  await tx.signature.create({ data: { tenant, intakeId, partyId, method: known.method, at: now, ...by } });
}
