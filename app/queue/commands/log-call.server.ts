import { dayInAmsterdam } from "#app/kernel/day.ts";
import { type CallAsk, decideCall, decideLetter } from "../core/decide-call.ts";
import { changeHousehold, type HouseholdAsk } from "./change-household.server.ts";

/** A colleague called a household. */
export function logCall(ask: HouseholdAsk & Omit<CallAsk, "today">) {
  const { result, day, time } = ask;
  return changeHousehold(ask, (household) =>
    decideCall(household, { result, day, time, today: dayInAmsterdam(ask.now) }),
  );
}

/** A letter goes to who could not be reached by phone. */
export function logLetter(ask: HouseholdAsk) {
  return changeHousehold(ask, (household) => decideLetter(household, dayInAmsterdam(ask.now)));
}
