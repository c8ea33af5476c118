import { randomUUID } from "node:crypto";
import { may, type Staff } from "#app/identity/contract.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { sealJson } from "#app/platform/crypto.server.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import type { CheckReceipt } from "#app/regelingen/contract.ts";
import type { Answers } from "#app/rules/contract.ts";
import { lockHousehold } from "../queries/household-row.server.ts";
import { auditHousehold, writeHouseholdEvent } from "./write-household.server.ts";

export interface KeepHouseholdCheck {
  readonly staff: Staff;
  readonly reference: string;
  /** The version of the check that was in view; 0 when none was begun. */
  readonly checkVersion: number;
  readonly answers: Answers;
  readonly now: Date;
}

/** Keeps what was answered so far, sealed. The first time it is a line in the story of the household; each time one in the log. */
export async function keepHouseholdCheck(
  ask: KeepHouseholdCheck,
): Promise<Result<{ checkVersion: number }, "notFound" | "changedMeanwhile">> {
  const { staff, reference, checkVersion, answers, now } = ask;
  return transaction(async (tx): Promise<Result<{ checkVersion: number }, "notFound" | "changedMeanwhile">> => {
    const household = await lockHousehold(tx, staff.tenant, reference);
    if (!household || !may(staff, "household.work", household)) return refuse("notFound");
    const { tenant, id } = household;
    const open = await openCheck(tx, tenant, id);
    if ((open?.version ?? 0) !== checkVersion) return refuse("changedMeanwhile");
    await writeCheck(tx, { tenant, householdId: id, open, answers, now });
    const change = { set: {}, happened: { kind: "checked", data: {} } };
    const written = { tenant, id, actor: { kind: "staff", id: staff.id } as const, change, now };
    if (!open) await writeHouseholdEvent(tx, written);
    await auditHousehold(tx, written);
    return ok({ checkVersion: checkVersion + 1 });
  });
}

export interface OpenCheck {
  readonly id: string;
  readonly version: number;
}

/** The check that is being done, if one is. Its household is locked. */
export async function openCheck(tx: Tx, tenant: string, householdId: string): Promise<OpenCheck | null> {
  return tx.registerCheck.findFirst({
    where: { tenant, householdId, finishedAt: null },
    select: { id: true, version: true },
  });
}

interface WriteCheck {
  readonly tenant: string;
  readonly householdId: string;
  readonly open: OpenCheck | null;
  readonly answers: Answers;
  /** Given with the advice: from then on the check stays as it is. */
  readonly receipt?: CheckReceipt;
  readonly now: Date;
}

/** Begins a check or writes it anew. @returns its id. */
export async function writeCheck(
  tx: Tx,
  { tenant, householdId, open, answers, receipt, now }: WriteCheck,
): Promise<string> {
  const id = open?.id ?? randomUUID();
  const content = sealJson(`register-check:${tenant}:${id}`, { answers });
  const written = { content, updatedAt: now, ...(receipt ? { receipt: { ...receipt }, finishedAt: now } : {}) };
  if (open)
    await tx.registerCheck.update({
      where: { tenant_id: { tenant, id } },
      data: { ...written, version: { increment: 1 } },
    });
  else await tx.registerCheck.create({ data: { tenant, id, householdId, startedAt: now, ...written } });
  return id;
}
