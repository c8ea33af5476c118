import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { transaction } from "#app/platform/db.server.ts";
import { type AfterAttempt, afterAttempt, type BeforeAttempt, type CallResult } from "../core/call-attempt.ts";

export interface RegisterCallAttempt {
  readonly tenant: string;
  readonly id: string;
  readonly staffId: string;
  readonly result: CallResult;
  readonly now: Date;
}

/** A colleague called, and says how it went. Not reached: the next working day again, three times in all. Pressed twice on one day it counts once. */
export async function registerCallAttempt(
  input: RegisterCallAttempt,
): Promise<Result<AfterAttempt, "notFound" | "alreadyClosed" | "triedToday">> {
  const { tenant, id, staffId, result, now } = input;
  return transaction(async (tx) => {
    const [row] = await tx.$queryRaw<BeforeAttempt[]>`
      select status, attempts, due_on::text as "dueOn" from callback_request where tenant = ${tenant} and id = ${id}::uuid for update`;
    if (!row) return refuse("notFound");
    const after = afterAttempt(row, result, now);
    if (!after.ok) return after;
    const { n, status, dueOn } = after.value;
    const due = dueOn ? { dueOn: new Date(`${dueOn}T00:00:00Z`) } : {};
    await tx.callbackAttempt.create({ data: { tenant, callbackId: id, n, at: now, staffId, result } });
    await tx.callbackRequest.update({
      where: { tenant_id: { tenant, id } },
      data: { status, attempts: n, ...due, version: { increment: 1 }, updatedAt: now },
    });
    const actor = { kind: "staff", id: staffId } as const;
    const ground = "verzoek van de inwoner om gebeld te worden";
    const data = { result, n };
    await recordAudit(tx, { tenant, actor, action: "callback.tried", subject: id, ground, data, at: now });
    return ok(after.value);
  });
}
