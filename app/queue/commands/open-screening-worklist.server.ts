import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { may, type Staff } from "#app/identity/contract.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { transaction } from "#app/platform/db.server.ts";
import type { ScreeningPlace } from "../core/screening-place.ts";
import { type ScreeningPage, screeningWorklist } from "../queries/screening-worklist.server.ts";

const linesOnAPage = 20;

/** Opens a page of the screening list. The reasons tell something of a household, so each one seen is written down first. */
export async function openScreeningWorklist(
  staff: Staff,
  after: ScreeningPlace | null,
  now: Date,
): Promise<Result<ScreeningPage, "notFound">> {
  if (!may(staff, "register.open")) return refuse("notFound");
  return transaction(async (tx) => {
    const page = await screeningWorklist(tx, staff, after, linesOnAPage);
    for (const { intakeId, date } of page.lines) {
      await recordAudit(tx, {
        ...{ tenant: staff.tenant, actor: { kind: "staff", id: staff.id }, subject: intakeId, at: now },
        ...{ action: "screening.seen", ground: "AVG, artikel 6 lid 1 onder a: toestemming", data: { date } },
      });
    }
    return ok(page);
  });
}
