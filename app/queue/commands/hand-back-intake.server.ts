import { decideHandBack } from "../core/decide-assignment.ts";
import { type ChangeAsk, changeIntake } from "./change-intake.server.ts";

/** Back to the start of the queue. The reason (`note`) is required and stays as an internal note. */
export async function handBackIntake(ask: ChangeAsk) {
  return changeIntake(ask, "intake.work", (intake) => decideHandBack(intake, ask.staff, ask.note ?? ""));
}
