import { decideClaim } from "../core/decide-assignment.ts";
import { type ChangeAsk, changeIntake } from "./change-intake.server.ts";

/** This colleague takes this intake. */
export async function claimIntake(ask: ChangeAsk) {
  return changeIntake(ask, "intake.claim", (intake) => decideClaim(intake, ask.staff, ask.now));
}
