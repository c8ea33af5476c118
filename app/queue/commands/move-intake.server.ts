import { decideMove, type Move } from "../core/decide-work.ts";
import { type ChangeAsk, changeIntake } from "./change-intake.server.ts";

/** Starts work on an intake or closes it. The database has the last word on which state may follow (table `intake_life`). */
export async function moveIntake(ask: ChangeAsk & Move) {
  return changeIntake(ask, "intake.work", (intake) => decideMove(intake, ask.staff, ask, ask.now));
}
