import { type IntakeAction, may, type Staff } from "#app/identity/contract.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import type { Change, IntakeState } from "../core/intake-row.ts";
import { lockIntake } from "../queries/lock-intake.server.ts";
import { keepTerms } from "./keep-terms.server.ts";
import { writeNoteRow } from "./note-row.server.ts";
import { auditChange, writeChange } from "./write-change.server.ts";

export interface ChangeAsk {
  readonly staff: Staff;
  readonly reference: string;
  /** The version that the colleague had in view. Another one means that somebody changed it since. */
  readonly version: number;
  /** Kept as an internal note beside the change: a reason, or what the next colleague must know. */
  readonly note?: string;
  readonly now: Date;
}

export type ChangeRefusal<R extends string> = R | "notFound" | "changedMeanwhile";

/**
 * One change by one colleague: lock, may they, is it still what they saw, decide, write, audit.
 * `notFound` also stands for "not yours": the page is the same 404.
 */
export async function changeIntake<R extends string>(
  { staff, reference, version, note, now }: ChangeAsk,
  action: IntakeAction,
  decide: (intake: IntakeState, tx: Tx) => Result<Change, R> | Promise<Result<Change, R>>,
  also?: (tx: Tx, intake: IntakeState) => Promise<void>,
): Promise<Result<{ version: number }, ChangeRefusal<R>>> {
  return transaction(async (tx): Promise<Result<{ version: number }, ChangeRefusal<R>>> => {
    const intake = await lockIntake(tx, staff.tenant, reference);
    if (!intake || !may(staff, action, intake)) return refuse("notFound");
    if (intake.version !== version) return refuse("changedMeanwhile");
    const decision = await decide(intake, tx);
    if (!decision.ok) return decision;
    const written = { staff, intake, change: decision.value, now };
    await writeChange(tx, written);
    if (note?.trim()) await writeNoteRow(tx, { staff, intakeId: intake.id, text: note, now });
    await also?.(tx, intake);
    await keepTerms(tx, staff.tenant, [intake.id]);
    await auditChange(tx, written);
    return ok({ version: version + 1 });
  });
}
