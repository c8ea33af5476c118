import type { Condition, NumberExpression } from "./syntax.ts";
import type { Compiled, CompiledNumber, CompiledSet } from "./verdict.ts";
export function compile(_condition: Condition): Compiled {
  throw new Error("soon");
}
export function compileNumber(_expression: NumberExpression): CompiledNumber {
  throw new Error("soon");
}
export function compileTogether(_conditions: readonly Condition[]): CompiledSet {
  throw new Error("soon");
}
