import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { keyedHash } from "#app/platform/crypto.server.ts";
import { transaction } from "#app/platform/db.server.ts";

/** Logs a colleague out: the token opens nothing from now on. */
export async function endSession(tenant: string, token: string, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const where = { tenant_tokenHash: { tenant, tokenHash: keyedHash(tenant, "session", token) } };
    const session = await tx.staffSession.findUnique({ where });
    if (!session) return;
    await tx.staffSession.delete({ where });
    await recordAudit(tx, {
      tenant,
      actor: { kind: "staff", id: session.staffId },
      action: "staff.loggedOut",
      ground: "Toegang tot de werkvoorraad",
      at: now,
    });
  });
}
