import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { may, type Staff } from "#app/identity/contract.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { transaction } from "#app/platform/db.server.ts";
import { type HouseholdRow, householdRow } from "../queries/household-row.server.ts";
import { registerGround } from "./write-household.server.ts";

export interface OpenHousehold {
  readonly staff: Staff;
  readonly reference: string;
  readonly now: Date;
  /** Which of its pages. */
  readonly page: "viewed" | "checkViewed";
}

export type OpenedHousehold =
  | { readonly kind: "file"; readonly household: HouseholdRow }
  | { readonly kind: "door"; readonly household: HouseholdRow };

/**
 * Opens a page of a household. The line in the log is written first and committed; without it nothing is shown.
 * @returns notFound for what does not exist, is of another Werkplein or gemeente, or is shielded from this colleague.
 */
export async function openHousehold(ask: OpenHousehold): Promise<Result<OpenedHousehold, "notFound">> {
  const { staff, reference, now, page } = ask;
  return transaction(async (tx): Promise<Result<OpenedHousehold, "notFound">> => {
    const household = await householdRow(tx, staff.tenant, reference);
    if (!household) return refuse("notFound");
    const opens = may(staff, "household.view", household);
    if (!opens && !may(staff, "household.grantAccess", household)) return refuse("notFound");
    await recordAudit(tx, {
      tenant: staff.tenant,
      actor: { kind: "staff", id: staff.id },
      action: opens ? `household.${page}` : "household.doorSeen",
      subject: household.id,
      ground: registerGround,
      data: { roles: staff.roles },
      at: now,
    });
    return ok({ kind: opens ? "file" : "door", household });
  });
}
