import type { Answers } from "../answers.ts";
import type { Compiled, World } from "./verdict.ts";
export function nextQuestion(
  _compiled: readonly Compiled[],
  _answers: Answers,
  _world: World,
  _askable: readonly string[],
): string | null {
  throw new Error("soon");
}
