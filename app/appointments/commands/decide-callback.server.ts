import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { transaction } from "#app/platform/db.server.ts";

/** What a colleague did for who could not be reached three times: wrote to them, or nothing more. */
export type CallbackDecision = "letterSent" | "stop";

export interface DecideCallback {
  readonly staff: Staff;
  readonly id: string;
  readonly decision: CallbackDecision;
  readonly now: Date;
}

/**
 * Ends a call-back that was tried three times. Nothing ends it by itself: until somebody decided it stays in the list, which has shown that
 * this colleague may. Pressed twice it is decided once. @returns false when there is nothing to decide.
 */
export async function decideCallback({ staff, id, decision, now }: DecideCallback): Promise<boolean> {
  const { tenant } = staff;
  return transaction(async (tx) => {
    const { count } = await tx.callbackRequest.updateMany({
      where: { tenant, id, status: "given_up" },
      data: { status: "closed", version: { increment: 1 }, updatedAt: now },
    });
    if (count === 0) return false;
    const ground = "verzoek van de inwoner om gebeld te worden";
    await recordAudit(tx, {
      ...{ tenant, actor: { kind: "staff", id: staff.id }, action: "callback.decided", subject: id },
      ...{ ground, data: { decision }, at: now },
    });
    return true;
  });
}
