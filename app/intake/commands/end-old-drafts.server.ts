import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { query, transaction } from "#app/platform/db.server.ts";
import { log } from "#app/platform/log.server.ts";
import { worldOn } from "#app/regelingen/contract.ts";
import { submissionOf } from "../core/decide-submission.ts";
import type { DraftContent } from "../core/draft.ts";
import { formHash } from "../core/form-hash.ts";
import { formById } from "../forms/index.ts";
import { storeFurtherAnswers } from "./store-further-answers.server.ts";

/**
 * The drafts of stored meldingen whose time is over: what was told in them moves to the melding, each in its own transaction.
 * One that cannot be read stays for the next day, and does not hold up the others. @returns how many ended.
 */
export async function endOldDrafts(now: Date): Promise<number> {
  const old = await query<{ tenant: string; id: string }>(
    "drafts-past-their-time",
    `select d.tenant, d.id from draft d join intake i on i.tenant = d.tenant and i.id = d.intake_id
     where d.expires_at < $1 and i.completed_at is null`,
    [now],
  );
  let ended = 0;
  for (const { tenant, id } of old) {
    try {
      if (await endDraft(tenant, id, now)) ended += 1;
    } catch (error) {
      log.error({ error, tenant }, "a draft of a stored melding could not be ended");
    }
  }
  return ended;
}

/** @returns false when the resident went on, or sent the form, in the meantime. */
async function endDraft(tenant: string, draftId: string, now: Date): Promise<boolean> {
  return transaction(async (tx) => {
    await tx.$queryRaw`select 1 from draft where tenant = ${tenant} and id = ${draftId}::uuid for update`;
    const row = await tx.draft.findUnique({ where: { tenant_id: { tenant, id: draftId } } });
    if (!row?.intakeId || row.expiresAt >= now) return false;
    const form = formById(row.form);
    if (!form) throw new Error(`there is no form ${row.form}`);
    const { intakeId } = row;
    const draft = unsealJson<DraftContent>(`draft:${tenant}:${draftId}`, row.content);
    // As it was on the day of the last answer: nobody answered anything since.
    const submission = submissionOf(form, draft, worldOn(dayInAmsterdam(row.updatedAt)), formHash(form));
    const event = { kind: "furtherAnswersEnded", actor: "system:retention", data: {} };
    await storeFurtherAnswers(tx, { tenant, draftId, intakeId, submission, now, complete: false, event });
    const actor = { kind: "system", id: "retention" } as const;
    const ground = "Participatiewet, artikel 44";
    await recordAudit(tx, { tenant, actor, action: "intake.furtherAnswersEnded", subject: intakeId, ground, at: now });
    return true;
  });
}
