import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { may, type Staff } from "#app/identity/contract.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { unseal } from "#app/platform/crypto.server.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { isSigned } from "#app/platform/outgoing-post.server.ts";
import { takesFiles } from "../core/referral/partner.ts";
import { type DecisionFileRow, liesIn, lockDecisionFile } from "../queries/decision-file.server.ts";
import { lockIntake } from "../queries/lock-intake.server.ts";
import { partnersOf } from "../queries/partners.server.ts";
import { addEvent } from "./add-event.server.ts";
import type { SignedAnswer } from "./answer-referral.server.ts";
import { partnerContext } from "./save-partner.server.ts";

interface Acknowledge {
  readonly tenant: string;
  readonly id: string;
  /** Null: the other system said so. */
  readonly by: string | null;
  /** Where it was said: only the system that has the file now is believed. */
  readonly folder: string;
  readonly now: Date;
}

/** The other system has the decision. Said twice, it is written down once. */
export async function acknowledge(ask: Acknowledge): Promise<Result<null, "notFound">> {
  return transaction(async (tx): Promise<Result<null, "notFound">> => {
    const row = await lockDecisionFile(tx, ask.tenant, ask.id);
    return row && liesIn(row, ask.folder) ? written(tx, row, ask) : refuse("notFound");
  });
}

async function written(
  tx: Tx,
  row: DecisionFileRow,
  { tenant, id, by, now }: Omit<Acknowledge, "folder">,
): Promise<Result<null, never>> {
  if (row.state === "acknowledged") return ok(null);
  await tx.decisionFile.update({
    where: { tenant_id: { tenant, id } },
    data: { state: "acknowledged", acknowledgedAt: now, acknowledgedBy: by },
  });
  const { intakeId } = row;
  const actor = by === null ? "system:overdracht" : `staff:${by}`;
  const data = { system: row.partnerId };
  await addEvent(tx, { tenant, intakeId, kind: "handOverReceived", actor, data, at: now });
  await audit(tx, { tenant, intakeId, by, action: "acknowledged", at: now });
  return ok(null);
}

interface Line {
  readonly tenant: string;
  readonly intakeId: string;
  readonly by: string | null;
  readonly action: string;
  readonly at: Date;
}

async function audit(tx: Tx, { tenant, intakeId, by, action, at }: Line): Promise<void> {
  const actor = by === null ? ({ kind: "system", id: "overdracht" } as const) : ({ kind: "staff", id: by } as const);
  const ground = "Participatiewet, artikel 7";
  await recordAudit(tx, { tenant, actor, action: `decisionFile.${action}`, subject: intakeId, ground, at });
}

/** Takes in the signed word of the other system that it has a file. `notFound` stands for every reason not to believe it. */
export async function takeAcknowledgement(
  sent: Omit<SignedAnswer, "referralId"> & { readonly fileId: string },
): Promise<Result<null, "notFound">> {
  const { tenant, fileId, body, seconds, signature, now } = sent;
  return transaction(async (tx): Promise<Result<null, "notFound">> => {
    const row = await lockDecisionFile(tx, tenant, fileId);
    if (!row?.secret) return refuse("notFound");
    const secret = Buffer.from(unseal(partnerContext(tenant, row.partnerId), row.secret)).toString();
    if (!isSigned(secret, seconds, body, signature, now)) return refuse("notFound");
    return written(tx, row, { tenant, id: fileId, by: null, now });
  });
}

export interface HandleFile {
  readonly staff: Staff;
  readonly reference: string;
  readonly id: string;
  readonly now: Date;
}

/** A colleague saw that the other system has it: it was told by phone, or stands there already. */
export function noteReceived(ask: HandleFile): Promise<Result<null, "notFound" | "fileReceived">> {
  return handle(ask, (tx, row) => written(tx, row, { ...ask, tenant: ask.staff.tenant, by: ask.staff.id }));
}

/**
 * Sends the same file again: the other system lost it, or it never arrived. Where that system is out of use, it goes to the one in use now.
 */
export async function sendAgain(ask: HandleFile): Promise<Result<null, "notFound" | "fileReceived" | "noSystem">> {
  const { staff, id, now } = ask;
  const { tenant } = staff;
  const inUse = (await partnersOf(tenant)).find(takesFiles)?.id;
  return handle<"noSystem">(ask, async (tx, row) => {
    const { intakeId } = row;
    const partnerId = takesFiles(row) ? row.partnerId : inUse;
    if (!partnerId) return refuse("noSystem");
    await tx.decisionFile.update({
      where: { tenant_id: { tenant, id } },
      data: { state: "waiting", attempts: 0, deliveredAt: null, partnerId },
    });
    if (partnerId !== row.partnerId) {
      // Where it lay before it is only taken away.
      await tx.decisionFilePlace.updateMany({ where: { tenant, id }, data: { letGo: true } });
      const data = { system: partnerId };
      await addEvent(tx, { tenant, intakeId, kind: "handedOver", actor: `staff:${staff.id}`, data, at: now });
    }
    await enqueue(tx, { type: "decisionFile.made", version: 1, tenant, payload: { fileId: id } });
    await audit(tx, { tenant, intakeId, by: staff.id, action: "sentAgain", at: now });
    return ok(null);
  });
}

async function handle<R extends string = never>(
  { staff, reference, id }: HandleFile,
  act: (tx: Tx, row: DecisionFileRow) => Promise<Result<null, R>>,
): Promise<Result<null, "notFound" | "fileReceived" | R>> {
  return transaction(async (tx): Promise<Result<null, "notFound" | "fileReceived" | R>> => {
    const intake = await lockIntake(tx, staff.tenant, reference);
    const row = await lockDecisionFile(tx, staff.tenant, id);
    if (!intake || row?.intakeId !== intake.id || !may(staff, "intake.work", intake)) return refuse("notFound");
    return row.state === "acknowledged" ? refuse("fileReceived") : act(tx, row);
  });
}
