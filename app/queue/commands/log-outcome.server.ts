import { dayInAmsterdam } from "#app/kernel/day.ts";
import { decideOutcome, type OutcomeAsk } from "../core/decide-advice.ts";
import { changeHousehold, type HouseholdAsk } from "./change-household.server.ts";

/** What became of one advised scheme, three months on. */
export function logOutcome(ask: HouseholdAsk & Omit<OutcomeAsk, "today">) {
  const { task, outcome, why, again } = ask;
  return changeHousehold(ask, (household) =>
    decideOutcome(household, { task, outcome, why, again, today: dayInAmsterdam(ask.now) }),
  );
}
