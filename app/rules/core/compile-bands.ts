import { fixedOf } from "./compile-comparison.ts";
import { codeOf, type SlotKind, slotFor } from "./frame.ts";
import { type Compiler, NO, OPEN, type Registers, type Test, YES } from "./machine.ts";
import type { Condition, Expression } from "./syntax.ts";

/**
 * One value of the household beside a limit that does not depend on the household: the part that most conditions are made of. Such parts
 * of an `all` are looked at in one loop over numbers; closures would cost three times as much.
 */
export interface Band {
  readonly node: Condition;
  readonly slot: number;
  readonly relation: "upTo" | "from" | "equal";
  readonly limit: Registers;
}

/** The condition as a band, or null when there is more to it. */
export function bandOf(compiler: Compiler, node: Condition): Band | null {
  switch (node.op) {
    case "named":
      return bandOf(compiler, node.condition);
    case "isYes":
      return equal(compiler, node, "yesNo", 1);
    case "isNo":
      return equal(compiler, node, "yesNo", 0);
    case "includes":
      return equal(compiler, node, "option", 1);
    case "is":
      return equal(
        compiler,
        node,
        "choice",
        codeOf(compiler.frame, slotFor(compiler.frame, node.fact, "choice"), node.option),
      );
    case "atMost":
      return beside(compiler, node, node.a, "upTo", node.b) ?? beside(compiler, node, node.b, "from", node.a);
    case "atLeast":
      return beside(compiler, node, node.a, "from", node.b) ?? beside(compiler, node, node.b, "upTo", node.a);
    default:
      return null;
  }
}

type OfOneAnswer = Extract<Condition, { readonly fact: string }>;

function equal({ frame }: Compiler, node: OfOneAnswer, kind: SlotKind, value: number): Band {
  const slot = slotFor(frame, node.fact, kind, node.op === "includes" ? { option: node.option } : {});
  return { node, slot, relation: "equal", limit: { lo: value, hi: value, why: 0 } };
}

function beside(
  compiler: Compiler,
  node: Condition,
  side: Expression,
  relation: "upTo" | "from",
  other: Expression,
): Band | null {
  const limit = fixedOf(compiler, other);
  const slot = limit && compiler.slotOf(side);
  if (limit === null || slot === null) return null;
  return { node, slot, relation, limit };
}

/** All bands at once; one that is open beside an uncertain limit is asked for its reasons. */
export function testBands(compiler: Compiler, bands: readonly Band[]): Test {
  const { lo, hi, why } = compiler.frame;
  const slots = bands.map((band) => band.slot);
  const tests = bands.map((band) => compiler.test(band.node));
  const isSure = bands.map(() => false);
  const ends = new Float64Array(bands.length * 4);
  compiler.machine.onWorld.push(() => fill(bands, ends, isSure));
  return () => {
    let code = YES;
    for (let at = 0, end = 0; at < slots.length; at++, end += 4) {
      const slot = slots[at] as number;
      const least = lo[slot] as number;
      const most = hi[slot] as number;
      if (most < (ends[end] as number) || least > (ends[end + 1] as number)) return NO;
      if (least >= (ends[end + 2] as number) && most <= (ends[end + 3] as number)) continue;
      code |= isSure[at] ? OPEN | (why[slot] as number) : (tests[at] as Test)();
    }
    return code === YES ? YES : code & ~YES;
  };
}

/** For each band: no below, no above, yes from, yes up to. */
function fill(bands: readonly Band[], ends: Float64Array, isSure: boolean[]): void {
  for (const [at, { relation, limit }] of bands.entries()) {
    const upTo = relation !== "from";
    const from = relation !== "upTo";
    ends[at * 4] = from ? limit.lo : -Infinity;
    ends[at * 4 + 1] = upTo ? limit.hi : Infinity;
    ends[at * 4 + 2] = from ? limit.hi : -Infinity;
    ends[at * 4 + 3] = upTo ? limit.lo : Infinity;
    isSure[at] = limit.why === 0;
  }
}
