import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import type { AuditActor } from "#app/audit/contract.ts";
import { sealJson } from "#app/platform/crypto.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { type CheckReceipt, factsOfSchemes, schemes } from "#app/regelingen/contract.ts";
import type { Answers } from "#app/rules/contract.ts";

export interface ConsentToScreening {
  readonly tenant: string;
  /** The intake in which the check was saved; it is there already. */
  readonly intakeId: string;
  readonly gemeente: string;
  readonly answers: Answers;
  /** The receipt of that check; its rule set is kept already. */
  readonly receipt: CheckReceipt;
  readonly now: Date;
}

export interface WithdrawConsent extends Pick<ConsentToScreening, "tenant" | "intakeId" | "now"> {
  /** The resident, or the colleague to whom they said it. */
  readonly by: AuditActor;
}

const resident: AuditActor = { kind: "resident", id: "" };

/** Where the facts of a household live, sealed. */
export function screeningContext(tenant: string, intakeId: string): string {
  return `screening:${tenant}:${intakeId}`;
}

/** Where the reasons of one signal live, sealed. */
export function screeningRowContext(tenant: string, date: string, intakeId: string): string {
  return `screening-row:${tenant}:${date}:${intakeId}`;
}

/**
 * The household asks to be looked at every month. Only what schemes read is kept for it: no name, no address. No event of the
 * intake tells it, so that a colleague who decides does not see who did not consent.
 */
export async function consentToScreening(tx: Tx, consent: ConsentToScreening): Promise<void> {
  const { tenant, intakeId, gemeente, answers, receipt, now } = consent;
  const facts = sealJson(screeningContext(tenant, intakeId), factsForScreening(answers));
  const row = { gemeente, facts, rules: receipt.rules, figures: receipt.figures, day: new Date(receipt.day) };
  const given = { ...row, consentedAt: now, withdrawnAt: null };
  await tx.screeningHousehold.upsert({
    where: { tenant_intakeId: { tenant, intakeId } },
    create: { tenant, intakeId, ...given },
    update: given,
  });
  await recordAudit(tx, { ...lineOf(tenant, intakeId, now), actor: resident, action: "screening.consented" });
}

/**
 * Stops at once: facts and waiting signals go in this transaction, and a screening that runs leaves the household out from its next batch.
 * @returns whether there was a consent to withdraw.
 */
export async function withdrawConsent(tx: Tx, { tenant, intakeId, by, now }: WithdrawConsent): Promise<boolean> {
  const { count } = await tx.screeningHousehold.updateMany({
    where: { tenant, intakeId, withdrawnAt: null },
    data: { facts: null, withdrawnAt: now },
  });
  if (count === 0) return false;
  await tx.screeningRow.deleteMany({ where: { tenant, intakeId } });
  await recordAudit(tx, { ...lineOf(tenant, intakeId, now), actor: by, action: "screening.withdrawn" });
  return true;
}

let asked: readonly string[] | undefined;

function factsForScreening(answers: Answers): Answers {
  asked ??= factsOfSchemes(schemes);
  return Object.fromEntries(asked.filter((fact) => answers[fact] !== undefined).map((fact) => [fact, answers[fact]]));
}

function lineOf(tenant: string, intakeId: string, at: Date) {
  return { tenant, subject: intakeId, ground: "AVG, artikel 6 lid 1 onder a: toestemming", at };
}
