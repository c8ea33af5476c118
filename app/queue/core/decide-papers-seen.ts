import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { type Change, type IntakeState, isOpen } from "./intake-row.ts";

export type SeenRefusal = "joined" | "closed" | "nothingSeen";

/** The resident showed papers at the desk. Whether they are enough, a person judges; that they were there, the term counts. */
export function decidePapersSeen(intake: IntakeState, kinds: readonly string[]): Result<Change, SeenRefusal> {
  if (intake.joinedTo) return refuse("joined");
  if (!isOpen(intake.state)) return refuse("closed");
  if (kinds.length === 0) return refuse("nothingSeen");
  return ok({ set: {}, event: { kind: "papersSeen", data: { count: kinds.length } } });
}
