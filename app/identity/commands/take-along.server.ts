import type { Tx } from "#app/platform/db.server.ts";
import { representativeRoles } from "../core/representing.ts";

/** Two intakes of one person become one: who acts in the one acts in the other, with the same days, code and messages. */
async function takeAlong(tx: Tx, tenant: string, from: string, to: string): Promise<void> {
  const acting = { tenant, intakeId: from, role: { in: [...representativeRoles] }, endedAt: null };
  await tx.intakeParty.updateMany({ where: acting, data: { intakeId: to } });
}

/** What this room lends to a join. */
export const along = { takeAlong };
