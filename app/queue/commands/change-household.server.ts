import { type HouseholdAction, may, type Staff } from "#app/identity/contract.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import type { HouseholdChange, HouseholdState } from "../core/household.ts";
import { lockHousehold } from "../queries/household-row.server.ts";
import { auditHousehold, writeHousehold } from "./write-household.server.ts";

export interface HouseholdAsk {
  readonly staff: Staff;
  readonly reference: string;
  /** The version that the colleague had in view. Another one means that somebody changed it since. */
  readonly version: number;
  /** Kept sealed beside what happened. */
  readonly note?: string;
  readonly now: Date;
}

export type HouseholdRefusal<R extends string> = R | "notFound" | "changedMeanwhile";

/** What comes of a decision, and the check that it rests on. */
export type Decided<R extends string> = Result<HouseholdChange & { readonly checkId?: string }, R>;

/**
 * One change by one colleague: lock, may they, is it still what they saw, decide, write, audit.
 * `notFound` also stands for "not yours": the page is the same 404.
 */
export async function changeHousehold<R extends string>(
  { staff, reference, version, note, now }: HouseholdAsk,
  decide: (household: HouseholdState, tx: Tx) => Decided<R> | Promise<Decided<R>>,
  action: HouseholdAction = "household.work",
): Promise<Result<{ version: number }, HouseholdRefusal<R>>> {
  return transaction(async (tx): Promise<Result<{ version: number }, HouseholdRefusal<R>>> => {
    const household = await lockHousehold(tx, staff.tenant, reference);
    if (!household || !may(staff, action, household)) return refuse("notFound");
    if (household.version !== version) return refuse("changedMeanwhile");
    const decision = await decide(household, tx);
    if (!decision.ok) return decision;
    const { checkId, ...change } = decision.value;
    const { tenant, id } = household;
    const written = { tenant, id, actor: { kind: "staff", id: staff.id } as const, change, note, checkId, now };
    await writeHousehold(tx, written);
    await auditHousehold(tx, written);
    return ok({ version: version + 1 });
  });
}
