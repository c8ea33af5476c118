import { contactOf, type IntakeContent } from "#app/intake/contract.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { db } from "#app/platform/db.server.ts";

/** Whether the resident of a melding may be called or mailed; without a melding nobody said that they may not. @throws CannotUnseal */
export async function isSafeToCall(tenant: string, intakeReference: string | null): Promise<boolean> {
  if (!intakeReference) return true;
  const where = { tenant_reference: { tenant, reference: intakeReference } };
  const row = await db.intake.findUnique({ where, select: { id: true, content: true } });
  return !row || contactOf(unsealJson<IntakeContent>(`intake:${tenant}:${row.id}`, row.content)).safeToCall;
}
