import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { type AuditActor, actorText } from "#app/audit/contract.ts";
import { calendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { keyedHash, sealJson, sign, unsealJson } from "#app/platform/crypto.server.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { worldOn } from "#app/regelingen/contract.ts";
import { type Cosigner, cosignerOf } from "../core/cosigner.ts";
import { decideSubmission, type Submission, type SubmissionRefusal } from "../core/decide-submission.ts";
import type { FormDefinition } from "../core/define-form.ts";
import type { DraftContent } from "../core/draft.ts";
import type { Entry } from "../core/entry.ts";
import { formHash } from "../core/form-hash.ts";
import { type CompletedReceipt, canonicalAnswers, hex, receiptText } from "../core/receipt.ts";
import { askToConfirm } from "./ask-to-confirm.server.ts";
import { followMelding, type TakeParties } from "./follow-melding.server.ts";
import { freeReference } from "./free-reference.server.ts";
import { storeFurtherAnswers, writeFindKeys } from "./store-further-answers.server.ts";

interface Sent {
  readonly tenant: string;
  readonly id: string;
}

export interface SubmitForm {
  readonly tenant: string;
  readonly draftId: string;
  readonly form: FormDefinition;
  /** `false`: "Meld mij nu" stores what is known; `true`: the further questions are sent too. */
  readonly complete: boolean;
  /** Keeps the signature of the applicant; of the room `identity`, handed in by the route. Left out: they sign at the desk. */
  readonly sign?: (tx: Tx, intake: Sent) => Promise<void>;
  /** Asks the partner to sign too, where the form says so; of the room `identity` as well. */
  readonly askPartner?: (tx: Tx, intake: Sent, partner: Cosigner) => Promise<void>;
  /** Keeps the last day to decide beside an aanvraag; of the room `queue`. */
  readonly keepTerm?: (tx: Tx, intake: Sent) => Promise<void>;
  readonly takeParties?: TakeParties | undefined;
  /** A colleague enters it; left out: the resident sends it from the website. */
  readonly entered?: Pick<Entry, "channel" | "proof" | "receivedAt"> & { readonly by: string };
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
  return transaction((tx) => submitDraft(tx, input));
}

/** The same, as part of a transaction that did more: what a colleague enters begins and is stored in one. */
export async function submitDraft(tx: Tx, input: SubmitForm): Promise<Result<Stored, SubmissionRefusal>> {
  const { tenant, draftId, form, complete, now } = input;
  await tx.$queryRaw`select 1 from draft where tenant = ${tenant} and id = ${draftId}::uuid for update`;
  const row = await tx.draft.findUnique({ where: { tenant_id: { tenant, id: draftId } } });
  const known = await storedBefore(tx, tenant, draftId);
  if (!row || row.expiresAt <= now) return known ? ok(known) : refuse("draftGone");
  if (known && !complete) return ok(known);

  const draft = unsealJson<DraftContent>(`draft:${tenant}:${draftId}`, row.content);
  const world = worldOn(dayInAmsterdam(receivedAt(input)));
  const decision = decideSubmission(form, draft, world, complete, formHash(form), input.entered !== undefined);
  if (!decision.ok) return decision;
  const submission = { ...decision.value, toConfirm: decision.value.toConfirm && !input.entered?.proof };

  const stored = known ?? (await insertIntake(tx, input, submission, draft.follows));
  const sent = { tenant, id: stored.intakeId };
  await input.sign?.(tx, sent);
  const partner = complete ? cosignerOf(form, submission.content.answers, world) : null;
  if (partner) await input.askPartner?.(tx, sent, partner);
  if (complete) await completeIntake(tx, input, stored, submission);
  else await tx.draft.update({ where: { tenant_id: { tenant, id: draftId } }, data: { intakeId: stored.intakeId } });
  await input.keepTerm?.(tx, sent);
  return ok(stored);
}

/** When it reached us: paper lay there before it was entered, and counts from that moment. */
function receivedAt({ entered, now }: SubmitForm): Date {
  return entered?.receivedAt ?? now;
}

function actorOf({ entered }: SubmitForm): AuditActor {
  return entered ? { kind: "staff", id: entered.by } : { kind: "resident", id: "" };
}

/** What this draft became already; null when it was not stored yet. */
export async function storedBefore(tx: Tx, tenant: string, draftId: string): Promise<Stored | null> {
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
  input: SubmitForm,
  submission: Submission,
  follows: string | undefined,
): Promise<Stored> {
  const { tenant, draftId: id, form, now } = input;
  const reference = await freeReference(tx, tenant, form.kind === "melding" ? "ML" : "AV");
  await tx.intake.create({ data: intakeRow(input, submission, reference) });
  const told = { kind: "stored", actor: actorText(actorOf(input)), data: storedData(input, submission) };
  await tx.intakeEvent.create({ data: { tenant, intakeId: id, seq: 1, at: receivedAt(input), ...told } });
  await writeFindKeys(tx, tenant, id, submission);
  if (form.follows && follows) {
    const { takeParties } = input;
    const following = { tenant, intakeId: id, reference, follows, form: form.id, takeParties, now };
    await followMelding(tx, { ...following, actor: actorOf(input) });
  }
  await announce(tx, input, id, "intake.stored");
  if (submission.toConfirm) await askToConfirm(tx, tenant, id);
  return { intakeId: id, reference };
}

/** What the timeline says of how it came in. */
function storedData({ entered, now }: SubmitForm, { toConfirm }: Submission) {
  if (!entered) return { toConfirm };
  const { channel, proof } = entered;
  return { toConfirm, channel, entered: dayInAmsterdam(now), ...(proof ? { proof } : {}) };
}

/** The row of a new intake. Its receipt is signed over reference, minute and answers; all that is personal is sealed. */
function intakeRow(input: SubmitForm, submission: Submission, reference: string) {
  const { tenant, draftId: id, form, entered, now } = input;
  const { content } = submission;
  const at = receivedAt(input);
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
    channel: entered?.channel ?? "web",
    urgency: submission.urgency,
    routes: [...submission.routes],
    receivedAt: at,
    melddatum: new Date(`${calendarDay(dayInAmsterdam(at))}T00:00:00Z`),
    toConfirm: submission.toConfirm,
    codeHash: keyedHash(tenant, "code", content.code),
    content: sealJson(`intake:${tenant}:${id}`, content),
    receipt: sign("receipt", receiptText(reference, at, answersHash)),
    answersHash,
    idempotencyKey: keyedHash(tenant, "submission", id),
    updatedAt: now,
  };
}

async function completeIntake(tx: Tx, input: SubmitForm, { intakeId }: Stored, submission: Submission) {
  const { tenant, draftId, now } = input;
  const at = receivedAt(input);
  const intake = await tx.intake.findUniqueOrThrow({ where: { tenant_id: { tenant, id: intakeId } } });
  const data = { ...completedReceipt(tenant, intake.reference, intake.receivedAt, submission, at) };
  const event = { kind: "completed", actor: actorText(actorOf(input)), data };
  await storeFurtherAnswers(tx, { tenant, draftId, intakeId, submission, now, at, complete: true, event });
  await announce(tx, input, intakeId, "intake.completed");
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
  input: SubmitForm,
  intakeId: string,
  type: "intake.stored" | "intake.completed",
): Promise<void> {
  const { tenant, entered, now } = input;
  const action = entered && type === "intake.stored" ? "intake.entered" : type;
  await recordAudit(tx, {
    ...{ tenant, actor: actorOf(input), action, subject: intakeId, at: now },
    ground: "Participatiewet, artikel 44",
    ...(entered ? { data: { channel: entered.channel, proof: entered.proof } } : {}),
  });
  await enqueue(tx, { type, version: 1, tenant, payload: { intakeId } });
}
