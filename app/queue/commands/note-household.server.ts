import { ok, refuse } from "#app/kernel/result.ts";
import { changeHousehold, type HouseholdAsk } from "./change-household.server.ts";

/** Adds a note to the story of a household. */
export function noteHousehold(ask: HouseholdAsk) {
  return changeHousehold(ask, () =>
    ask.note?.trim() ? ok({ set: {}, happened: { kind: "noted", data: {} } }) : refuse("noteEmpty"),
  );
}
