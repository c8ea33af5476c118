import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { keyedHash } from "#app/platform/crypto.server.ts";
import { transaction } from "#app/platform/db.server.ts";

/** Logs a resident out: the token opens nothing from now on. */
export async function endResidentSession(tenant: string, token: string, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const tokenHash = keyedHash(tenant, "session", token);
    const { count } = await tx.residentSession.deleteMany({ where: { tenant, tokenHash } });
    if (count === 0) return;
    await recordAudit(tx, {
      tenant,
      actor: { kind: "resident", id: "" },
      action: "resident.loggedOut",
      ground: "Toegang tot de eigen aanvraag",
      at: now,
    });
  });
}
