import { timingSafeEqual } from "node:crypto";
import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { keyedHash } from "#app/platform/crypto.server.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import { decideConfirmation, openCode, type SentCode } from "../core/decide-confirmation.ts";
import { normaliseCode, normaliseReference } from "../core/draft.ts";

export interface Held {
  readonly intakeId: string;
  /** It was confirmed before. */
  readonly already: boolean;
}

/**
 * The resident shows the code that came to their own phone or mail, to see what a helper sent. Confirms nothing yet, and the
 * code stays good; a wrong one counts as a wrong try.
 */
export async function openToConfirm(
  tenant: string,
  reference: string,
  typed: string,
  now: Date,
): Promise<Result<Held, "wrongCode">> {
  return transaction(async (tx) => {
    const held = await holdsCode(tx, tenant, reference, typed, now);
    if (!held.ok) return held;
    const { intakeId, codeId } = held.value;
    if (codeId) await writeAudit(tx, tenant, intakeId, "intake.shownToConfirm", now);
    return ok({ intakeId, already: !codeId });
  });
}

/**
 * The resident confirms what a helper sent, with the same code. The melddatum does not depend on it: until then the intake waits
 * as "nog te bevestigen". Five wrong codes void the code; a new one can be asked for, and the desk can always confirm.
 */
export async function confirmIntake(
  tenant: string,
  reference: string,
  typed: string,
  now: Date,
): Promise<Result<Held, "wrongCode">> {
  return transaction(async (tx) => {
    const held = await holdsCode(tx, tenant, reference, typed, now);
    if (!held.ok) return held;
    const { intakeId, codeId } = held.value;
    if (codeId) {
      await changeCode(tx, tenant, codeId, { usedAt: now });
      await markConfirmed(tx, tenant, intakeId, now);
    }
    return ok({ intakeId, already: !codeId });
  });
}

/** Locks the intake and weighs the typed code; counts a wrong try. `codeId` is null when it was confirmed before. */
async function holdsCode(
  tx: Tx,
  tenant: string,
  reference: string,
  typed: string,
  now: Date,
): Promise<Result<{ intakeId: string; codeId: string | null }, "wrongCode">> {
  const [intake] = await tx.$queryRaw<{ id: string; toConfirm: boolean }[]>`
    select id, to_confirm as "toConfirm" from intake
    where tenant = ${tenant} and reference = ${normaliseReference(reference)} for update`;
  if (!intake) return refuse("wrongCode");
  const codes = await sentCodes(tx, tenant, intake.id, keyedHash(tenant, "confirmation", normaliseCode(typed)));
  const decision = decideConfirmation(intake.toConfirm, codes, now);
  if (!decision.ok) {
    const open = openCode(codes, now);
    if (open) await changeCode(tx, tenant, open.id, { attempts: { increment: 1 } });
    return decision;
  }
  const { value } = decision;
  return ok({ intakeId: intake.id, codeId: value.kind === "confirm" ? value.codeId : null });
}

/** Every code that was sent about an intake, newest first. */
async function sentCodes(tx: Tx, tenant: string, intakeId: string, typedHash: Uint8Array): Promise<SentCode[]> {
  const rows = await tx.confirmation.findMany({ where: { tenant, intakeId }, orderBy: { expiresAt: "desc" } });
  return rows.map(({ id, expiresAt, attempts, usedAt, codeHash }) => {
    return { id, expiresAt, attempts, usedAt, same: timingSafeEqual(codeHash, typedHash) };
  });
}

async function changeCode(
  tx: Tx,
  tenant: string,
  id: string,
  data: { usedAt: Date } | { attempts: { increment: 1 } },
): Promise<void> {
  await tx.confirmation.update({ where: { tenant_id: { tenant, id } }, data });
}

async function markConfirmed(tx: Tx, tenant: string, intakeId: string, at: Date): Promise<void> {
  await tx.intake.update({
    where: { tenant_id: { tenant, id: intakeId } },
    data: { toConfirm: false, version: { increment: 1 }, updatedAt: at },
  });
  const last = await tx.intakeEvent.aggregate({ where: { tenant, intakeId }, _max: { seq: true } });
  const seq = (last._max.seq ?? 0) + 1;
  await tx.intakeEvent.create({
    data: { tenant, intakeId, seq, at, kind: "confirmed", actor: "resident", data: {} },
  });
  await writeAudit(tx, tenant, intakeId, "intake.confirmed", at);
}

async function writeAudit(
  tx: Tx,
  tenant: string,
  subject: string,
  action: "intake.shownToConfirm" | "intake.confirmed",
  at: Date,
): Promise<void> {
  const actor = { kind: "resident", id: "" } as const;
  await recordAudit(tx, { tenant, actor, action, subject, ground: "Awb, artikel 2:1", at });
}
