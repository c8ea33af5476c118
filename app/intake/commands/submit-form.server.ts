import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { calendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { keyedHash, sealJson, sign, unsealJson } from "#app/platform/crypto.server.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { worldOn } from "#app/regelingen/contract.ts";
import { decideSubmission, type Submission, type SubmissionRefusal } from "../core/decide-submission.ts";
import type { FormDefinition } from "../core/define-form.ts";
import type { DraftContent } from "../core/draft.ts";
import { formHash } from "../core/form-hash.ts";
import { type CompletedReceipt, canonicalAnswers, hex, receiptText } from "../core/receipt.ts";
import { askToConfirm } from "./ask-to-confirm.server.ts";
import { followMelding } from "./follow-melding.server.ts";
import { freeReference } from "./free-reference.server.ts";
import { storeFurtherAnswers, writeFindKeys } from "./store-further-answers.server.ts";

export interface SubmitForm {
  readonly tenant: string;
  readonly draftId: string;
  readonly form: FormDefinition;
  /** `false`: "Meld mij nu" stores what is known; `true`: the further questions are sent too. */
  readonly complete: boolean;
  /** Keeps the signature of the applicant; of the room `identity`, handed in by the route. Left out: they sign at the desk. */
  readonly sign?: (tx: Tx, intake: { readonly tenant: string; readonly id: string }) => Promise<void>;
  readonly now: Date;
}

export interface Stored {
  readonly intakeId: string;
  readonly reference: string;
}

/**
 * Stores a started form as an intake, once: the same draft sent twice gives the same intake and reference.
 * The instant of the first storing is the melddatum and never changes. One transaction; the message follows from the outbox.
 */
export async function submitForm(input: SubmitForm): Promise<Result<Stored, SubmissionRefusal>> {
  const { tenant, draftId, form, complete, now } = input;
  return transaction(async (tx) => {
    await tx.$queryRaw`select 1 from draft where tenant = ${tenant} and id = ${draftId}::uuid for update`;
    const row = await tx.draft.findUnique({ where: { tenant_id: { tenant, id: draftId } } });
    const known = await storedBefore(tx, tenant, draftId);
    if (!row || row.expiresAt <= now) return known ? ok(known) : refuse("draftGone");
    if (known && !complete) return ok(known);

    const draft = unsealJson<DraftContent>(`draft:${tenant}:${draftId}`, row.content);
    const world = worldOn(dayInAmsterdam(now));
    const decision = decideSubmission(form, draft, world, complete, formHash(form));
    if (!decision.ok) return decision;

    const stored = known ?? (await insertIntake(tx, input, decision.value, draft.follows));
    await input.sign?.(tx, { tenant, id: stored.intakeId });
    if (complete) await completeIntake(tx, input, stored, decision.value);
    else await tx.draft.update({ where: { tenant_id: { tenant, id: draftId } }, data: { intakeId: stored.intakeId } });
    return ok(stored);
  });
}

async function storedBefore(tx: Tx, tenant: string, draftId: string): Promise<Stored | null> {
  const idempotencyKey = keyedHash(tenant, "submission", draftId);
  const intake = await tx.intake.findUnique({
    where: { tenant_idempotencyKey: { tenant, idempotencyKey } },
    select: { id: true, reference: true },
  });
  return intake && { intakeId: intake.id, reference: intake.reference };
}

/** The intake keeps the id of its draft, so that papers that came in before it was sent hang on it without being moved. */
async function insertIntake(
  tx: Tx,
  { tenant, draftId, form, now }: SubmitForm,
  submission: Submission,
  follows: string | undefined,
): Promise<Stored> {
  const id = draftId;
  const reference = await freeReference(tx, tenant, form.kind === "melding" ? "ML" : "AV");
  await tx.intake.create({ data: intakeRow({ tenant, draftId, form, now }, submission, id, reference) });
  await tx.intakeEvent.create({
    data: {
      tenant,
      intakeId: id,
      seq: 1,
      at: now,
      kind: "stored",
      actor: "resident",
      data: { toConfirm: submission.toConfirm },
    },
  });
  await writeFindKeys(tx, tenant, id, submission);
  if (form.follows && follows) await followMelding(tx, { tenant, intakeId: id, reference, follows, now });
  await announce(tx, tenant, id, "intake.stored", now);
  if (submission.toConfirm) await askToConfirm(tx, tenant, id);
  return { intakeId: id, reference };
}

/** The row of a new intake. Its receipt is signed over reference, minute and answers; all that is personal is sealed. */
function intakeRow(
  { tenant, draftId, form, now }: Pick<SubmitForm, "tenant" | "draftId" | "form" | "now">,
  submission: Submission,
  id: string,
  reference: string,
) {
  const { content } = submission;
  const answersHash = keyedHash(tenant, "answers", canonicalAnswers(content.answers));
  return {
    tenant,
    id,
    reference,
    kind: form.kind,
    form: form.id,
    formVersion: form.version,
    regeling: form.regeling ?? null,
    state: form.kind === "melding" ? "stored" : "received",
    gemeente: submission.gemeente,
    language: content.language,
    channel: "web",
    urgency: submission.urgency,
    routes: [...submission.routes],
    receivedAt: now,
    melddatum: new Date(`${calendarDay(dayInAmsterdam(now))}T00:00:00Z`),
    toConfirm: submission.toConfirm,
    codeHash: keyedHash(tenant, "code", content.code),
    content: sealJson(`intake:${tenant}:${id}`, content),
    receipt: sign("receipt", receiptText(reference, now, answersHash)),
    answersHash,
    idempotencyKey: keyedHash(tenant, "submission", draftId),
    updatedAt: now,
  };
}

async function completeIntake(tx: Tx, input: SubmitForm, { intakeId }: Stored, submission: Submission) {
  const { tenant, draftId, now } = input;
  const intake = await tx.intake.findUniqueOrThrow({ where: { tenant_id: { tenant, id: intakeId } } });
  const data = { ...completedReceipt(tenant, intake.reference, intake.receivedAt, submission, now) };
  const event = { kind: "completed", actor: "resident", data };
  await storeFurtherAnswers(tx, { tenant, draftId, intakeId, submission, now, complete: true, event });
  await announce(tx, tenant, intakeId, "intake.completed", now);
}

/** The first receipt stays what it was; this one says that the further answers came too. */
function completedReceipt(
  tenant: string,
  reference: string,
  receivedAt: Date,
  { content }: Submission,
  now: Date,
): CompletedReceipt {
  const answersHash = hex(keyedHash(tenant, "answers", canonicalAnswers(content.answers)));
  return { answersHash, receipt: hex(sign("receipt", receiptText(reference, receivedAt, answersHash, now))) };
}

async function announce(
  tx: Tx,
  tenant: string,
  intakeId: string,
  type: "intake.stored" | "intake.completed",
  at: Date,
) {
  await recordAudit(tx, {
    tenant,
    actor: { kind: "resident", id: "" },
    action: type,
    subject: intakeId,
    ground: "Participatiewet, artikel 44",
    at,
  });
  await enqueue(tx, { type, version: 1, tenant, payload: { intakeId } });
}
