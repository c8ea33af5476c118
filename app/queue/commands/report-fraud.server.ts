import { randomUUID } from "node:crypto";
import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { may, type Staff } from "#app/identity/contract.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { sealJson } from "#app/platform/crypto.server.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import { decideFraudReport, type FraudRefusal, fraudResults } from "../core/fraud-report.ts";
import type { IntakeState } from "../core/intake-row.ts";
import { lockIntake } from "../queries/lock-intake.server.ts";

interface Overseen {
  readonly staff: Staff;
  readonly reference: string;
  readonly now: Date;
}

export interface ReportFraud extends Overseen {
  readonly ground: string;
  /** What was seen, and where. */
  readonly facts: string;
}

/**
 * A teamleider passes a file to fraud prevention. No referral: it needs no consent, and nobody else knows of it. It changes nothing of the
 * intake, its order or its marks, and stands on no timeline; the audit log says who did it and on what ground.
 */
export async function reportFraud(ask: ReportFraud): Promise<Result<null, FraudRefusal | "notFound">> {
  return transaction(async (tx): Promise<Result<null, FraudRefusal | "notFound">> => {
    const intake = await overseen(tx, ask);
    if (!intake) return refuse("notFound");
    const { tenant, id: intakeId } = intake;
    const open = (await tx.fraudReport.count({ where: { tenant, intakeId, closedAt: null } })) > 0;
    const decision = decideFraudReport(ask, open);
    if (!decision.ok) return decision;
    const { ground, facts } = decision.value;
    const id = randomUUID();
    const content = sealJson(`fraud:${tenant}:${id}`, { facts });
    await tx.fraudReport.create({
      data: { tenant, id, intakeId, ground, reportedBy: ask.staff.id, reportedAt: ask.now, content },
    });
    await audit(tx, intake, ask, "fraud.reported", { ground });
    return ok(null);
  });
}

/** What came of it. Unfounded: what was written is removed, and nothing of it follows anybody. */
export async function closeFraudReport(
  ask: Overseen & { readonly id: string; readonly result: string },
): Promise<Result<null, "fraudClosed" | "notFound">> {
  return transaction(async (tx): Promise<Result<null, "fraudClosed" | "notFound">> => {
    const intake = await overseen(tx, ask);
    const result = fraudResults.find((one) => one === ask.result);
    if (!intake || !result) return refuse("notFound");
    const open = { tenant: intake.tenant, id: ask.id, intakeId: intake.id, closedAt: null };
    const { count } =
      result === "unfounded"
        ? await tx.fraudReport.deleteMany({ where: open })
        : await tx.fraudReport.updateMany({ where: open, data: { closedAt: ask.now } });
    if (count === 0) return refuse("fraudClosed");
    await audit(tx, intake, ask, "fraud.closed", { result });
    return ok(null);
  });
}

async function overseen(tx: Tx, { staff, reference }: Overseen): Promise<IntakeState | null> {
  const intake = await lockIntake(tx, staff.tenant, reference);
  return intake && may(staff, "intake.oversee", intake) ? intake : null;
}

async function audit(
  tx: Tx,
  { tenant, id }: IntakeState,
  { staff, now }: Overseen,
  action: string,
  data: Record<string, string>,
): Promise<void> {
  const actor = { kind: "staff", id: staff.id } as const;
  const ground = "Participatiewet, artikel 17 en 53a";
  await recordAudit(tx, { tenant, actor, action, subject: id, ground, data, at: now });
}
