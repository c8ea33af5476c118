import type { Tx } from "#app/platform/db.server.ts";
import { type RepresentativeRole, representativeRoles } from "../core/representing.ts";
import type { Signed } from "./establish-party.server.ts";

/** A representative in one intake. */
export interface OpenParty {
  readonly id: string;
  readonly intakeId: string;
}

/** The same representative, of whom a colleague saw one paper, wherever they act on it. */
export interface OneRepresentative {
  readonly role: RepresentativeRole;
  readonly here: OpenParty;
  /** In the melding from which they were taken over, and in what else follows it. */
  readonly elsewhere: readonly OpenParty[];
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A party that no colleague stopped, of an intake that the caller locked; null when there is no such one here. The other intakes are locked too. */
export async function lockRepresentative(
  tx: Tx,
  { tenant, id: intakeId }: Signed,
  partyId: string,
): Promise<OneRepresentative | null> {
  if (!uuid.test(partyId)) return null;
  const party = await tx.intakeParty.findFirst({ where: { tenant, intakeId, id: partyId, endedAt: null } });
  const role = representativeRoles.find((one) => one === party?.role);
  if (!party || !role) return null;
  const first = party.takenFrom ?? party.id;
  // An aanvraag that takes them over meanwhile holds the melding: whoever it brought is seen below.
  await tx.$queryRaw`
    select 1 from intake where tenant = ${tenant} and id in (
      select intake_id from intake_party where tenant = ${tenant} and (id = ${first}::uuid or taken_from = ${first}::uuid))
    order by id for update`;
  const all = await tx.intakeParty.findMany({
    where: { tenant, endedAt: null, OR: [{ id: first }, { takenFrom: first }] },
    select: { id: true, intakeId: true },
    orderBy: { id: "asc" },
  });
  return { role, here: { id: party.id, intakeId }, elsewhere: all.filter(({ id }) => id !== party.id) };
}
