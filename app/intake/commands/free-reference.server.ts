import { randomCode } from "#app/platform/crypto.server.ts";
import type { Tx } from "#app/platform/db.server.ts";

/** A reference nobody has yet. Thirty random bits: a second try is rare, and the unique constraint has the last word. */
export async function freeReference(tx: Tx, tenant: string, prefix: "ML" | "AV" | "VC"): Promise<string> {
  for (;;) {
    const code = randomCode(6);
    const reference = `${prefix}-${code.slice(0, 4)}-${code.slice(4)}`;
    if (!(await tx.intake.findUnique({ where: { tenant_reference: { tenant, reference } }, select: { id: true } })))
      return reference;
  }
}
