import { decideRelease } from "../core/decide-assignment.ts";
import { type ChangeAsk, changeIntake } from "./change-intake.server.ts";

/** This colleague lets go of the intake; the next one may take it. */
export async function releaseIntake(ask: ChangeAsk) {
  return changeIntake(ask, "intake.work", (intake) => decideRelease(intake, ask.staff));
}
