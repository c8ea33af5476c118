import { inMatter } from "#app/identity/contract.ts";
import { type Representing, toldOf } from "#app/identity/queries/representatives-of.server.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Receiver } from "../core/addressee.ts";

/** Who is told about an intake besides or instead of its resident: who acts for them today in what it is about, and gets letters. */
export async function receiversOf(
  tx: Tx,
  tenant: string,
  intakeId: string,
  now: Date,
): Promise<(Receiver & Pick<Representing, "id">)[]> {
  const today = new Date(`${dayInAmsterdam(now)}T00:00:00Z`);
  const parties = await tx.intakeParty.findMany({
    where: {
      ...{ tenant, intakeId, receivesLetters: true, endedAt: null, since: { lte: today } },
      ...{ role: { notIn: ["applicant", "partner"] }, OR: [{ until: null }, { until: { gte: today } }] },
    },
    orderBy: { id: "asc" },
  });
  if (parties.length === 0) return [];
  const where = { tenant_id: { tenant, id: intakeId } };
  const { form } = await tx.intake.findUniqueOrThrow({ where, select: { form: true } });
  return parties
    .filter(({ role }) => inMatter(role, form))
    .map(({ id, residentToo, content }) => ({ id, residentToo, ...toldOf(tenant, id, content) }));
}

/** One of them, while they still act. Null once their part is over: then nothing goes there any more. */
export async function receiverNow(tx: Tx, tenant: string, intakeId: string, partyId: string, now: Date) {
  return (await receiversOf(tx, tenant, intakeId, now)).find(({ id }) => id === partyId) ?? null;
}
