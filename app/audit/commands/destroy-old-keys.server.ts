import { transaction } from "#app/platform/db.server.ts";
import { isPastRetention, monthsKept } from "../core/retention.ts";
import { recordAudit } from "./record-audit.server.ts";

/**
 * Destroys the pseudonym keys of segments past their retention. The chain stays whole: only the way from a person to lines is gone.
 * @param monthsOf how many months a Werkplein keeps them.
 * @returns how many keys were destroyed, per Werkplein, for the report of the daily job.
 */
export async function destroyOldKeys(
  now: Date,
  monthsOf: (tenant: string) => number = () => monthsKept,
): Promise<ReadonlyMap<string, number>> {
  return transaction(async (tx) => {
    const sealed = await tx.auditSegment.findMany({
      where: { sealedAt: { not: null }, subjectKey: { not: null } },
      select: { tenant: true, segment: true, sealedAt: true },
    });
    const old = sealed.filter(({ tenant, sealedAt }) => sealedAt && isPastRetention(sealedAt, now, monthsOf(tenant)));
    const destroyed = new Map<string, number>();
    for (const { tenant, segment } of old) {
      await tx.auditSegment.update({ where: { tenant_segment: { tenant, segment } }, data: { subjectKey: null } });
      destroyed.set(tenant, (destroyed.get(tenant) ?? 0) + 1);
    }
    for (const [tenant, count] of [...destroyed].sort()) {
      const ground = "Bewaartermijn van het logboek";
      await recordAudit(tx, {
        tenant,
        actor: { kind: "system", id: "bewaartermijn" },
        action: "audit.keysDestroyed",
        ground,
        data: { count },
        at: now,
      });
    }
    return destroyed;
  });
}
