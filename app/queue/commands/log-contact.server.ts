import { dayInAmsterdam } from "#app/kernel/day.ts";
import { decideContact } from "../core/decide-work.ts";
import { type ChangeAsk, changeIntake } from "./change-intake.server.ts";

/** Somebody called or wrote the resident: the clock of waiting for an answer stops. */
export async function logContact(ask: ChangeAsk) {
  return changeIntake(ask, "intake.work", (intake) => decideContact(intake, dayInAmsterdam(ask.now)));
}
