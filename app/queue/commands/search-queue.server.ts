import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { transaction } from "#app/platform/db.server.ts";
import { type Found, findIntake } from "../queries/find-intake.server.ts";

/** Looks somebody up, and writes down that this colleague searched and by what kind of thing: not for what. */
export async function searchQueue(staff: Staff, typed: string, now: Date): Promise<Found> {
  const found = await findIntake(staff, typed);
  const by = "by" in found ? [...new Set(found.by.map(({ kind }) => kind))] : ["reference"];
  if (by.length === 0) return found;
  await transaction((tx) =>
    recordAudit(tx, {
      tenant: staff.tenant,
      actor: { kind: "staff", id: staff.id },
      action: "queue.searched",
      ground: "Participatiewet, artikel 7",
      data: { by },
      at: now,
    }),
  );
  return found;
}
