import { dayInAmsterdam } from "#app/kernel/day.ts";
import { type CloseReason, decideClose, decideInviteAgain, decideMayCall } from "../core/decide-visit.ts";
import { changeHousehold, type HouseholdAsk } from "./change-household.server.ts";

/** What the resident says about being called. */
export function setMayCall(ask: HouseholdAsk & { readonly mayCall: boolean }) {
  return changeHousehold(ask, (household) => decideMayCall(household, ask.mayCall));
}

/** Takes a household off the list. */
export function closeHousehold(ask: HouseholdAsk & { readonly reason: CloseReason | null }) {
  return changeHousehold(ask, (household) => decideClose(household, ask.reason));
}

/** Puts a closed household on the list again. */
export function inviteAgain(ask: HouseholdAsk) {
  return changeHousehold(ask, (household) => decideInviteAgain(household, dayInAmsterdam(ask.now)));
}
