import { may, type Staff } from "#app/identity/contract.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { transaction } from "#app/platform/db.server.ts";
import { auditChange, writeChange } from "./write-change.server.ts";

export interface ClaimNext {
  readonly staff: Staff;
  readonly now: Date;
}

/**
 * Gives this colleague the next intake: crisis first, then soon, then the oldest. Colleagues who ask at the same moment step over
 * what another one is taking, so they never get the same one and never wait for each other.
 */
export async function claimNext({
  staff,
  now,
}: ClaimNext): Promise<Result<{ reference: string }, "nothingToClaim" | "notFound">> {
  if (!may(staff, "queue.open")) return refuse("notFound");
  return transaction(async (tx): Promise<Result<{ reference: string }, "nothingToClaim">> => {
    const [next] = await tx.$queryRaw<{ id: string; reference: string }[]>`
      select id, reference from intake i
      where tenant = ${staff.tenant} and assignee is null and joined_to is null and state in ('stored', 'received')
        and (cardinality(${staff.gemeenten}::text[]) = 0 or gemeente = any(${staff.gemeenten}::text[]))
        and (not shielded or exists (
          select 1 from intake_access a where a.tenant = i.tenant and a.intake_id = i.id and a.staff_id = ${staff.id}::uuid))
      order by (case urgency when 'crisis' then 0 when 'soon' then 1 else 2 end), received_at, id
      limit 1 for update skip locked`;
    if (!next) return refuse("nothingToClaim");
    const change = {
      set: { assignee: staff.id, assignedAt: now },
      event: { kind: "claimed", data: { to: staff.id, next: true } },
    };
    const written = { staff, intake: { id: next.id, tenant: staff.tenant }, change, now };
    await writeChange(tx, written);
    await auditChange(tx, written);
    return ok({ reference: next.reference });
  });
}
