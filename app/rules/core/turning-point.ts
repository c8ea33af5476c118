import type { Answers } from "../answers.ts";
import type { Compiled, TurningPoint, World } from "./verdict.ts";
export function turningPoint(
  _compiled: Compiled,
  _fact: string,
  _answers: Answers,
  _world: World,
): TurningPoint | null {
  throw new Error("soon");
}
