import { randomUUID } from "node:crypto";
import { keyedHash, randomCode } from "#app/platform/crypto.server.ts";
import type { Tx } from "#app/platform/db.server.ts";

const daysValid = 7;
const maxAttempts = 5;

/**
 * Makes the code with which a resident confirms what a helper sent; `null` when one is still open, or nothing is left to confirm.
 * Only its hash is stored, so whoever needs the code has to have received it.
 */
export async function issueConfirmation(tx: Tx, tenant: string, intakeId: string, now: Date): Promise<string | null> {
  const waiting = await tx.$queryRaw<{ to_confirm: boolean }[]>`
    select to_confirm from intake where tenant = ${tenant} and id = ${intakeId}::uuid for update`;
  if (!waiting[0]?.to_confirm) return null;
  const stillOpen = { usedAt: null, expiresAt: { gt: now }, attempts: { lt: maxAttempts } };
  if ((await tx.confirmation.count({ where: { tenant, intakeId, ...stillOpen } })) > 0) return null;
  const code = randomCode(8);
  await tx.confirmation.create({
    data: {
      tenant,
      id: randomUUID(),
      intakeId,
      codeHash: keyedHash(tenant, "confirmation", code),
      expiresAt: new Date(now.getTime() + daysValid * 24 * 3_600_000),
    },
  });
  return code;
}
