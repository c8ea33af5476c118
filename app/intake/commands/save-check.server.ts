import { randomUUID } from "node:crypto";
import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { ok, type Result } from "#app/kernel/result.ts";
import { keyedHash, randomCode, sealJson, sign } from "#app/platform/crypto.server.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { type CheckReceipt, savedCheck } from "#app/regelingen/contract.ts";
import type { Answers, World } from "#app/rules/contract.ts";
import type { CheckState } from "../core/check-journey.ts";
import { canonicalAnswers, receiptText } from "../core/receipt.ts";
import { decideSave, type SavedSubmission, type SaveVisit } from "../core/save-check.ts";
import { freeReference } from "./free-reference.server.ts";
import { writeFindKeys } from "./store-further-answers.server.ts";
import { checkGround } from "./take-check-along.server.ts";

export interface SaveCheck {
  readonly tenant: string;
  readonly visit: SaveVisit;
  readonly state: CheckState;
  readonly language: string;
  /** The figures by which the resident saw the outcome, and whose choices are in them. */
  readonly world: World;
  readonly overlayVersion: string;
  readonly now: Date;
}

/** What other rooms do in the same transaction. */
export interface SaveDoors {
  keepRuleSet(tx: Tx, tenant: string, receipt: CheckReceipt, world: World): Promise<void>;
  registerHousehold(tx: Tx, household: Registered): Promise<void>;
  consentToScreening(tx: Tx, consent: Screened): Promise<void>;
}

interface About {
  readonly tenant: string;
  readonly intakeId: string;
  readonly gemeente: string;
  readonly now: Date;
}
interface Registered extends About {
  readonly mayCall: boolean;
  readonly advised: readonly string[];
}
interface Screened extends About {
  readonly answers: Answers;
  readonly receipt: CheckReceipt;
}

export interface Saved {
  readonly intakeId: string;
  readonly reference: string;
}

/**
 * Stores a check with who it is about, because the resident agreed: an intake, the household in the register, and only with a second
 * consent its facts for the monthly screening. Pressed twice it is stored once.
 */
export async function saveCheck(input: SaveCheck, doors: SaveDoors): Promise<Result<Saved, "notReady">> {
  const { tenant, visit, state, world, overlayVersion, language, now } = input;
  const { gemeente } = state.answers;
  const check = savedCheck(state.answers, world, String(gemeente), overlayVersion);
  const decision = decideSave(visit, state, check, world, { language, code: randomCode(12) });
  if (!decision.ok) return decision;
  const key = keyedHash(tenant, "submission", visit.id);
  return transaction(async (tx) => {
    await tx.$queryRaw`select 1 from (select pg_advisory_xact_lock(hashtextextended(${visit.id}, 0))) held`;
    const where = { tenant_idempotencyKey: { tenant, idempotencyKey: key } };
    const before = await tx.intake.findUnique({ where, select: { id: true, reference: true } });
    if (before) return ok({ intakeId: before.id, reference: before.reference });
    await doors.keepRuleSet(tx, tenant, check.receipt, world);
    const saved = await insertIntake(tx, input, decision.value, key);
    const { intakeId } = saved;
    const about = { tenant, intakeId, gemeente: decision.value.gemeente, now };
    const { consents, advised } = decision.value;
    await enqueue(tx, { type: "intake.stored", version: 1, tenant, payload: { intakeId } });
    await doors.registerHousehold(tx, { ...about, mayCall: consents.call, advised });
    if (consents.screening)
      await doors.consentToScreening(tx, { ...about, answers: check.answers, receipt: check.receipt });
    const actor = { kind: "resident", id: "" } as const;
    await recordAudit(tx, { tenant, actor, action: "check.saved", subject: intakeId, ground: checkGround, at: now });
    return ok(saved);
  });
}

/** Nothing is claimed by it: a saved check is no melding, and its day is only the day on which it came. */
async function insertIntake(
  tx: Tx,
  { tenant, language, now }: SaveCheck,
  { content, gemeente }: SavedSubmission,
  idempotencyKey: Uint8Array<ArrayBuffer>,
): Promise<Saved> {
  const id = randomUUID();
  const reference = await freeReference(tx, tenant, "VC");
  const answersHash = keyedHash(tenant, "answers", canonicalAnswers(content.answers));
  await tx.intake.create({
    data: {
      ...{ tenant, id, reference, kind: "voorzieningencheck", form: content.form, formVersion: content.formVersion },
      ...{ state: "received", gemeente, language, channel: "web", routes: [], receivedAt: now, completedAt: now },
      melddatum: new Date(`${dayInAmsterdam(now)}T00:00:00Z`),
      codeHash: keyedHash(tenant, "code", content.code),
      content: sealJson(`intake:${tenant}:${id}`, content),
      receipt: sign("receipt", receiptText(reference, now, answersHash)),
      ...{ answersHash, idempotencyKey, updatedAt: now },
    },
  });
  const event = { kind: "checkSaved", actor: "resident", data: {} };
  await tx.intakeEvent.create({ data: { tenant, intakeId: id, seq: 1, at: now, ...event } });
  await writeFindKeys(tx, tenant, id, { content });
  return { intakeId: id, reference };
}
