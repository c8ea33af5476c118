import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { may, type Staff } from "#app/identity/contract.ts";
import { transaction } from "#app/platform/db.server.ts";
import type { KeptCheck } from "../core/kept-check.ts";
import { keptCheckByCode } from "../queries/kept-check.server.ts";
import { checkGround } from "./take-check-along.server.ts";

/**
 * Opens a kept check for a colleague to whom the resident showed the code. That it was seen is committed before it is shown.
 * @returns null for a code that opens nothing, and for a colleague who helps nobody at the desk.
 */
export async function showKeptCheck(staff: Staff, code: string, now: Date): Promise<KeptCheck | null> {
  if (!may(staff, "queue.findStarted")) return null;
  const kept = await keptCheckByCode(staff.tenant, code, now);
  if (!kept) return null;
  await transaction((tx) =>
    recordAudit(tx, {
      tenant: staff.tenant,
      actor: { kind: "staff", id: staff.id },
      action: "check.viewed",
      subject: kept.id,
      ground: checkGround,
      at: now,
    }),
  );
  return kept;
}
