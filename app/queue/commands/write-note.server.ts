import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { may, type Staff } from "#app/identity/contract.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { transaction } from "#app/platform/db.server.ts";
import { lockIntake } from "../queries/lock-intake.server.ts";
import { writeNoteRow } from "./note-row.server.ts";

export interface WriteNote {
  readonly staff: Staff;
  readonly reference: string;
  readonly text: string;
  readonly now: Date;
}

/** Adds an internal note. It overwrites nothing, so it needs no version: notes of two colleagues both stay. */
export async function writeNote({
  staff,
  reference,
  text,
  now,
}: WriteNote): Promise<Result<null, "notFound" | "noteEmpty">> {
  return transaction(async (tx): Promise<Result<null, "notFound" | "noteEmpty">> => {
    const intake = await lockIntake(tx, staff.tenant, reference);
    if (!intake || !may(staff, "intake.note", intake)) return refuse("notFound");
    if (!text.trim()) return refuse("noteEmpty");
    await writeNoteRow(tx, { staff, intakeId: intake.id, text, now });
    await recordAudit(tx, {
      tenant: staff.tenant,
      actor: { kind: "staff", id: staff.id },
      action: "intake.noted",
      subject: intake.id,
      ground: "Participatiewet, artikel 7",
      at: now,
    });
    return ok(null);
  });
}
