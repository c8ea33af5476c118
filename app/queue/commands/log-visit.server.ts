import { type CalendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { decideCame, decideDidNotCome, decideVisit } from "../core/decide-visit.ts";
import { changeHousehold, type HouseholdAsk } from "./change-household.server.ts";

/** Notes an appointment, or a walk-in without a time. */
export function planVisit(ask: HouseholdAsk & { readonly day: CalendarDay | null; readonly time: string | null }) {
  const { day, time } = ask;
  return changeHousehold(ask, (household) => decideVisit(household, { day, time, today: dayInAmsterdam(ask.now) }));
}

/** Notes that the resident came, or did not. */
export function logVisit(ask: HouseholdAsk & { readonly came: boolean }) {
  return changeHousehold(ask, (household) =>
    ask.came ? decideCame(household) : decideDidNotCome(household, dayInAmsterdam(ask.now)),
  );
}
