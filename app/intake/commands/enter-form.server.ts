import { actorText } from "#app/audit/contract.ts";
import { may, type Staff } from "#app/identity/contract.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { keyedHash, randomCode, sealJson, unsealJson } from "#app/platform/crypto.server.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import type { Answers } from "#app/rules/contract.ts";
import type { SubmissionRefusal } from "../core/decide-submission.ts";
import type { FormDefinition } from "../core/define-form.ts";
import { type DraftContent, draftKeptUntil } from "../core/draft.ts";
import type { Entry } from "../core/entry.ts";
import { type Stored, type SubmitForm, storedBefore, submitDraft } from "./submit-form.server.ts";

export interface EnterForm {
  readonly staff: Staff;
  /** Of the page on which it was entered: sent twice, it is stored once. A uuid. */
  readonly key: string;
  readonly form: FormDefinition;
  readonly answers: Answers;
  /** Pages with nothing left to answer. */
  readonly passed: readonly string[];
  readonly entry: Entry;
  /** The melding that an aanvraag follows, by id. The caller has opened it for this colleague. */
  readonly follows?: string;
  /** `false`: it is stored as it stands; the rest can be told until the draft ends, by the code on the receipt. */
  readonly complete: boolean;
  /** As with a form that a resident sends. */
  readonly askPartner?: SubmitForm["askPartner"];
  readonly keepTerm?: SubmitForm["keepTerm"];
  readonly takeParties?: SubmitForm["takeParties"];
  /** An intake that was stored as it stood and is gone on with: its draft, as the page saw it. The caller has opened it. */
  readonly goesOn?: { readonly draftId: string; readonly changedAt: Date };
  readonly now: Date;
}

export type EnterRefusal = SubmissionRefusal | "notFound" | "changedMeanwhile";

/**
 * A colleague enters what came in at the desk, on paper or by phone. It is stored as what a resident sends is stored: one transaction,
 * one receipt, one timeline; who entered it and how it came in stand with it.
 * @returns notFound for a colleague who could not open it afterwards.
 */
export async function enterForm(input: EnterForm): Promise<Result<Stored, EnterRefusal>> {
  const { staff, form, answers, entry, complete, goesOn, now } = input;
  const { askPartner, keepTerm, takeParties } = input;
  const draftId = goesOn?.draftId ?? input.key;
  const { tenant } = staff;
  const gemeente = typeof answers.gemeente === "string" ? answers.gemeente : "onbekend";
  if (!may(staff, "queue.enter")) return refuse("notFound");
  if (!may(staff, "intake.view", { tenant, gemeente, shielded: false, named: [] })) return refuse("notFound");
  return transaction(async (tx) => {
    const written = await (goesOn ? changeDraft(tx, input, goesOn) : writeDraft(tx, input));
    const known = await storedBefore(tx, tenant, draftId);
    if (known && !(goesOn && written)) return enteredBefore(tx, input, known);
    if (!written) return refuse("notFound");
    const { channel, proof, receivedAt } = entry;
    const entered = { by: staff.id, channel, proof, receivedAt };
    const hands = { askPartner, keepTerm, takeParties };
    const stored = await submitDraft(tx, { tenant, draftId, form, complete, entered, ...hands, now });
    if (!stored.ok && !goesOn) await tx.draft.deleteMany({ where: { tenant, id: draftId } });
    return stored;
  });
}

/** The same page was sent before. The key of anybody else's intake opens nothing. */
async function enteredBefore(
  tx: Tx,
  { staff, key: id, goesOn }: EnterForm,
  known: Stored,
): Promise<Result<Stored, "notFound" | "changedMeanwhile">> {
  const { tenant } = staff;
  const actor = actorText({ kind: "staff", id: staff.id });
  const events = { tenant, intakeId: known.intakeId, actor };
  if (goesOn) {
    const completed = await tx.intakeEvent.count({ where: { ...events, kind: "completed" } });
    return completed > 0 ? ok(known) : refuse("changedMeanwhile");
  }
  await tx.draft.deleteMany({ where: { tenant, id, intakeId: null } });
  const own = await tx.intakeEvent.count({ where: { ...events, seq: 1 } });
  return own > 0 ? ok(known) : refuse("notFound");
}

/**
 * Lays what was entered over the draft of an intake that is not complete yet.
 * @returns false when its resident, or a colleague, went on with it since the page was opened: nobody overwrites what they have not seen.
 */
async function changeDraft(
  tx: Tx,
  { staff, answers, passed, now }: EnterForm,
  { draftId: id, changedAt }: NonNullable<EnterForm["goesOn"]>,
): Promise<boolean> {
  const { tenant } = staff;
  await tx.$queryRaw`select 1 from draft where tenant = ${tenant} and id = ${id}::uuid for update`;
  const row = await tx.draft.findUnique({ where: { tenant_id: { tenant, id } } });
  if (!row?.intakeId || row.updatedAt.getTime() !== changedAt.getTime()) return false;
  const before = unsealJson<DraftContent>(`draft:${tenant}:${id}`, row.content);
  const content = sealJson(`draft:${tenant}:${id}`, { ...before, answers, passed });
  const data = { content, updatedAt: now, expiresAt: draftKeptUntil(now), version: { increment: 1 } };
  await tx.draft.update({ where: { tenant_id: { tenant, id } }, data });
  return true;
}

/** @returns whether the draft of this key is a new one. Pressed twice at once, the second waits here until the first is stored. */
async function writeDraft(tx: Tx, { staff, key: id, form, answers, passed, entry, follows, now }: EnterForm) {
  const { tenant } = staff;
  const code = randomCode(12);
  const content: DraftContent = {
    ...{ answers, passed, plansSeen: form.routes.map((route) => route.id), page: null, code },
    ...{ language: entry.language, both: false, knownSeen: true, ...(follows ? { follows } : {}) },
  };
  const data = {
    ...{ tenant, id, form: form.id, createdAt: now, updatedAt: now, expiresAt: draftKeptUntil(now) },
    codeHash: keyedHash(tenant, "code", code),
    content: sealJson(`draft:${tenant}:${id}`, content),
  };
  const { count } = await tx.draft.createMany({ data: [data], skipDuplicates: true });
  return count > 0;
}
