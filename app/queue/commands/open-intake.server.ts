import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { may, type Staff } from "#app/identity/contract.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { transaction } from "#app/platform/db.server.ts";
import type { IntakeState } from "../core/intake-row.ts";
import { type IntakeRow, intakeRow } from "../queries/intake-row.server.ts";

export interface OpenIntake {
  readonly staff: Staff;
  readonly reference: string;
  readonly now: Date;
}

/** A file that was opened, with its sealed content; or, for a teamleider, the door of a shielded one: no content. */
export type OpenedIntake =
  | { readonly kind: "file"; readonly intake: IntakeRow }
  | { readonly kind: "door"; readonly intake: IntakeState };

/**
 * Opens the page of a person. The line in the log is written first and committed; without it nothing is shown.
 * @returns notFound for what does not exist, is of another Werkplein or gemeente, or is shielded from this colleague.
 */
export async function openIntake({ staff, reference, now }: OpenIntake): Promise<Result<OpenedIntake, "notFound">> {
  return transaction(async (tx): Promise<Result<OpenedIntake, "notFound">> => {
    const intake = await intakeRow(tx, staff.tenant, reference);
    if (!intake) return refuse("notFound");
    const opens = may(staff, "intake.view", intake);
    if (!opens && !may(staff, "intake.grantAccess", intake)) return refuse("notFound");
    await recordAudit(tx, {
      tenant: staff.tenant,
      actor: { kind: "staff", id: staff.id },
      action: opens ? "intake.viewed" : "intake.doorSeen",
      subject: intake.id,
      ground: "Participatiewet, artikel 7",
      data: { roles: staff.roles, state: intake.state },
      at: now,
    });
    return ok(opens ? { kind: "file", intake } : { kind: "door", intake });
  });
}
