import { randomUUID } from "node:crypto";
import { maxWrongCodes } from "#app/intake/contract.ts";
import { keyedHash, randomCode } from "#app/platform/crypto.server.ts";
import type { Tx } from "#app/platform/db.server.ts";

const daysValid = 7;

/**
 * Makes the code with which a resident confirms what a helper sent; `null` when one is still open, or nothing is left to confirm.
 * Only its hash is stored, so whoever needs the code has to have received it.
 */
export async function issueConfirmation(tx: Tx, tenant: string, intakeId: string, now: Date): Promise<string | null> {
  if (!(await stillWaits(tx, tenant, intakeId))) return null;
  const stillOpen = { usedAt: null, expiresAt: { gt: now }, attempts: { lt: maxWrongCodes } };
  if ((await tx.confirmation.count({ where: { tenant, intakeId, ...stillOpen } })) > 0) return null;
  return addCode(tx, tenant, intakeId, randomUUID(), now);
}

/** Voids the codes that are still open: they were lost, used up by wrong tries, or went to a phone that is not the resident's. */
export async function voidConfirmations(tx: Tx, tenant: string, intakeId: string, now: Date): Promise<void> {
  const open = { tenant, intakeId, usedAt: null, expiresAt: { gt: now } };
  await tx.confirmation.updateMany({ where: open, data: { expiresAt: now } });
}

/**
 * Makes a new code in place of the old ones.
 * @param askId which question this answers: asked by a job that came back, it is answered once (`null` the second time).
 */
export async function renewConfirmation(
  tx: Tx,
  tenant: string,
  intakeId: string,
  askId: string,
  now: Date,
): Promise<string | null> {
  if (!(await stillWaits(tx, tenant, intakeId))) return null;
  if (await tx.confirmation.findUnique({ where: { tenant_id: { tenant, id: askId } } })) return null;
  await voidConfirmations(tx, tenant, intakeId, now);
  return addCode(tx, tenant, intakeId, askId, now);
}

/** Locks the intake, so that two jobs do not both make a code. */
async function stillWaits(tx: Tx, tenant: string, intakeId: string): Promise<boolean> {
  const waiting = await tx.$queryRaw<{ to_confirm: boolean }[]>`
    select to_confirm from intake where tenant = ${tenant} and id = ${intakeId}::uuid for update`;
  return waiting[0]?.to_confirm === true;
}

async function addCode(tx: Tx, tenant: string, intakeId: string, id: string, now: Date): Promise<string> {
  const code = randomCode(8);
  await tx.confirmation.create({
    data: {
      tenant,
      id,
      intakeId,
      codeHash: keyedHash(tenant, "confirmation", code),
      expiresAt: new Date(now.getTime() + daysValid * 24 * 3_600_000),
    },
  });
  return code;
}
