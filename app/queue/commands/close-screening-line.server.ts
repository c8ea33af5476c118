import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { may, type Staff } from "#app/identity/contract.ts";
import type { CalendarDay } from "#app/kernel/day.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { transaction } from "#app/platform/db.server.ts";
import { lockIntake } from "../queries/lock-intake.server.ts";

export interface CloseScreeningLine {
  readonly staff: Staff;
  readonly reference: string;
  /** The day of the screening. */
  readonly date: CalendarDay;
  readonly now: Date;
}

/** A colleague was in touch about what changed: the line leaves the list. Twice, or by two colleagues at once, does it once. */
export async function closeScreeningLine(ask: CloseScreeningLine): Promise<Result<"done", "notFound">> {
  const { staff, reference, date, now } = ask;
  return transaction(async (tx): Promise<Result<"done", "notFound">> => {
    const intake = await lockIntake(tx, staff.tenant, reference);
    if (!intake || !may(staff, "register.open") || !may(staff, "intake.view", intake)) return refuse("notFound");
    const where = { tenant: staff.tenant, intakeId: intake.id, date: new Date(date) };
    if ((await tx.screeningRow.count({ where })) === 0) return refuse("notFound");
    const data = { doneAt: now, doneBy: staff.id };
    const { count } = await tx.screeningRow.updateMany({ where: { ...where, doneAt: null }, data });
    if (count > 0)
      await recordAudit(tx, {
        ...{ tenant: staff.tenant, actor: { kind: "staff", id: staff.id }, subject: intake.id, at: now },
        ...{ action: "screening.done", ground: "AVG, artikel 6 lid 1 onder a: toestemming", data: { date } },
      });
    return ok("done");
  });
}
