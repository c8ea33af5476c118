import { slotFor } from "./frame.ts";
import { type Compiler, FACTS, fixedValue, type Measure, NO, OPEN, type Registers, type Test, YES } from "./machine.ts";
import { visit } from "./reads.ts";
import type { Condition, Expression, Node, Relation } from "./syntax.ts";

/** `a ≤ b` and its three relatives: each is `≤` with the sides turned, its outcome turned, or both. */
export function compileComparison(compiler: Compiler, node: Extract<Condition, { readonly op: Relation }>): Test {
  switch (node.op) {
    case "atMost":
      return atMost(compiler, node.a, node.b);
    case "atLeast":
      return atMost(compiler, node.b, node.a);
    case "lessThan":
      return negation(atMost(compiler, node.b, node.a));
    case "moreThan":
      return negation(atMost(compiler, node.a, node.b));
  }
}

export function negation(test: Test): Test {
  return () => {
    const verdict = test();
    return verdict === YES ? NO : verdict === NO ? YES : verdict;
  };
}

/** `a ≤ b` for everything that both can still be. */
function atMost(compiler: Compiler, a: Expression, b: Expression): Test {
  const right = compiler.recorder ? null : fixedOf(compiler, b);
  if (right) return upTo(compiler, a, right);
  const left = compiler.recorder ? null : fixedOf(compiler, a);
  if (left) return from(compiler, b, left);
  return between(compiler, compiler.measure(a), compiler.measure(b));
}

function between(compiler: Compiler, a: Measure, b: Measure): Test {
  const { out } = compiler.machine;
  return () => {
    a();
    const { lo, hi, why } = out;
    b();
    if (hi <= out.lo) return YES;
    if (lo > out.hi) return NO;
    return OPEN | reasons(lo, hi, why, out);
  };
}

/** A side that may be anything, for no want of answers, keeps the comparison open whatever is answered on the other side. */
function reasons(lo: number, hi: number, why: number, other: Registers): number {
  const isHopeless = lo === -Infinity && hi === Infinity && (why & FACTS) === 0;
  const isOtherHopeless = other.lo === -Infinity && other.hi === Infinity && (other.why & FACTS) === 0;
  if (isHopeless) return isOtherHopeless ? why | other.why : why;
  return isOtherHopeless ? other.why : why | other.why;
}

/** What schemes are full of: something of the household beside a limit of the law. One answer needs no detour by the registers. */
function upTo(compiler: Compiler, expression: Expression, limit: Registers): Test {
  if (expression.op === "number") return answerUpTo(compiler, expression, limit);
  const { out } = compiler.machine;
  const measure = compiler.measure(expression);
  return () => {
    measure();
    if (out.hi <= limit.lo) return YES;
    if (out.lo > limit.hi) return NO;
    return OPEN | reasons(out.lo, out.hi, out.why, limit);
  };
}

function from(compiler: Compiler, expression: Expression, limit: Registers): Test {
  if (expression.op === "number") return answerFrom(compiler, expression, limit);
  const { out } = compiler.machine;
  const measure = compiler.measure(expression);
  return () => {
    measure();
    if (out.lo >= limit.hi) return YES;
    if (out.hi < limit.lo) return NO;
    return OPEN | reasons(out.lo, out.hi, out.why, limit);
  };
}

type NumberAnswer = Extract<Expression, { readonly op: "number" }>;

function answerUpTo({ frame }: Compiler, answer: NumberAnswer, limit: Registers): Test {
  const { lo, hi } = frame;
  const at = slotFor(frame, answer.fact, "number", answer);
  return () => {
    const least = lo[at] as number;
    const most = hi[at] as number;
    if (most <= limit.lo) return YES;
    if (least > limit.hi) return NO;
    return OPEN | reasons(least, most, least === most ? 0 : FACTS, limit);
  };
}

function answerFrom({ frame }: Compiler, answer: NumberAnswer, limit: Registers): Test {
  const { lo, hi } = frame;
  const at = slotFor(frame, answer.fact, "number", answer);
  return () => {
    const least = lo[at] as number;
    const most = hi[at] as number;
    if (least >= limit.hi) return YES;
    if (most < limit.lo) return NO;
    return OPEN | reasons(least, most, least === most ? 0 : FACTS, limit);
  };
}

const fixedOps = new Set<Node["op"]>([
  "money",
  "num",
  "figure",
  "day",
  "today",
  "plus",
  "minus",
  "times",
  "percentOf",
  "quotient",
  "smallest",
  "largest",
  "yearsBetween",
  "monthsBetween",
  "daysBetween",
]);

/** The value of an expression that reads no answers, or null when it does read them. */
export function fixedOf(compiler: Compiler, expression: Expression): Registers | null {
  let fixed = true;
  visit(expression, (node) => {
    if (!fixedOps.has(node.op)) fixed = false;
  });
  return fixed ? fixedValue(compiler.machine, compiler.measure(expression)) : null;
}
