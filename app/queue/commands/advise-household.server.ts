import { dayInAmsterdam } from "#app/kernel/day.ts";
import { ok, refuse } from "#app/kernel/result.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { type CheckReceipt, type OverlayInForce, receiptOf, worldFor } from "#app/regelingen/contract.ts";
import type { Answers, World } from "#app/rules/contract.ts";
import { type AdviceAsk, type AdviceRefusal, decideAdvice } from "../core/decide-advice.ts";
import { adviceFor } from "../queries/check-verdicts.server.ts";
import { changeHousehold, type Decided, type HouseholdAsk } from "./change-household.server.ts";
import { openCheck, writeCheck } from "./keep-household-check.server.ts";

export interface AdviseHousehold extends HouseholdAsk {
  readonly checkVersion: number;
  readonly answers: Answers;
  readonly gemeente: string;
  /** What that gemeente chose, as it holds today. */
  readonly inForce: OverlayInForce;
  /** Ids of the schemes that the colleague chose. */
  readonly schemes: readonly string[];
  readonly mayCall: boolean | null;
}

/** Keeps the rules and figures that a receipt names. The room `regelingen` does it; its hand is passed in by the route. */
export type RuleKeeper = (tx: Tx, tenant: string, receipt: CheckReceipt, world: World) => Promise<void>;

/**
 * A colleague advises, from the check that was done together: what was answered, what it showed and what it rests on stay as they are,
 * and each scheme is asked after in three months if the resident may be called.
 */
export async function adviseHousehold(ask: AdviseHousehold, keepRules: RuleKeeper) {
  const { answers, inForce, gemeente, mayCall, now } = ask;
  const today = dayInAmsterdam(now);
  const shown = adviceFor(answers, today, inForce).schemes;
  const advised = shown
    .filter(({ scheme }) => ask.schemes.includes(scheme))
    .map(({ scheme, verdict }) => ({ scheme, verdict }));
  return changeHousehold(ask, async (household, tx): Promise<Decided<AdviceRefusal | "changedMeanwhile">> => {
    const { tenant, id } = household;
    const open = await openCheck(tx, tenant, id);
    if ((open?.version ?? 0) !== ask.checkVersion) return refuse("changedMeanwhile");
    const decision = decideAdvice(household, { advised, mayCall, today } satisfies AdviceAsk);
    if (!decision.ok) return decision;
    const { receipt, world } = pinned(today, gemeente, inForce);
    await keepRules(tx, tenant, receipt, world);
    const checkId = await writeCheck(tx, { tenant, householdId: id, open, answers, receipt, now });
    return ok({ ...decision.value, checkId });
  });
}

function pinned(today: ReturnType<typeof dayInAmsterdam>, gemeente: string, { overlay, version }: OverlayInForce) {
  const world = worldFor(today, overlay);
  return { world, receipt: receiptOf(world, gemeente, version) };
}
