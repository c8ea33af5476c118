import { unsealJson } from "#app/platform/crypto.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { contactOf, type IntakeContent } from "../core/content.ts";
import { canonicalAnswers } from "../core/receipt.ts";
import { requestNewCode } from "./ask-confirmation-code.server.ts";

/** A helper sent this: the resident is asked, by a code to their own phone or mail. */
export async function askToConfirm(tx: Tx, tenant: string, intakeId: string): Promise<void> {
  await tx.intake.update({ where: { tenant_id: { tenant, id: intakeId } }, data: { toConfirm: true } });
  await enqueue(tx, { type: "confirmation.requested", version: 1, tenant, payload: { intakeId } });
}

/**
 * The further answers of a helped intake come in, and are not stored yet. Says a helper only now that it is one, then the resident is asked.
 * Was the phone or the mail address wrong before, then the code went to somebody else: it is void, and a new one goes where it should.
 * Was it confirmed already, then that counts for what was there: what a helper adds or changes is asked about with a new code.
 */
export async function askToConfirmAnew(
  tx: Tx,
  tenant: string,
  intakeId: string,
  after: Pick<IntakeContent, "answers" | "language">,
): Promise<void> {
  if (!(await wasHelped(tx, tenant, intakeId))) return askToConfirm(tx, tenant, intakeId);
  const row = await tx.intake.findUniqueOrThrow({ where: { tenant_id: { tenant, id: intakeId } } });
  const stored = unsealJson<IntakeContent>(`intake:${tenant}:${intakeId}`, row.content);
  if (!row.toConfirm) {
    const same = canonicalAnswers(stored.answers) === canonicalAnswers(after.answers);
    return same ? undefined : askToConfirm(tx, tenant, intakeId);
  }
  const before = contactOf(stored);
  const now = contactOf(after);
  if (before.ownPhone !== now.ownPhone || before.email !== now.email) await requestNewCode(tx, tenant, row.reference);
}

/** Whether the intake said already, when it was stored, that somebody helped; it may have been confirmed since. */
async function wasHelped(tx: Tx, tenant: string, intakeId: string): Promise<boolean> {
  const stored = await tx.intakeEvent.findFirst({
    where: { tenant, intakeId, kind: "stored" },
    select: { data: true },
  });
  return (stored?.data as { toConfirm?: boolean } | undefined)?.toConfirm === true;
}
