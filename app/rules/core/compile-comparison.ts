import { slotFor } from "./frame.ts";
import { type Compiler, FACTS, type Measure, NO, OPEN, type Test, YES } from "./machine.ts";
import type { Condition, Expression, Relation } from "./syntax.ts";

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
  const left = constantOf(a);
  const right = constantOf(b);
  if (compiler.recorder) return measured(compiler, compiler.measure(a), compiler.measure(b));
  if (right !== null) return a.op === "number" ? answerUpTo(compiler, a, right) : upTo(compiler, a, right);
  if (left !== null) return b.op === "number" ? answerFrom(compiler, b, left) : from(compiler, b, left);
  return measured(compiler, compiler.measure(a), compiler.measure(b));
}

function measured({ machine: { out } }: Compiler, a: Measure, b: Measure): Test {
  return () => {
    a();
    const { lo, hi, why } = out;
    b();
    if (hi <= out.lo) return YES;
    if (lo > out.hi) return NO;
    return OPEN | reasons(lo, hi, why, out.lo, out.hi, out.why);
  };
}

/** A side that may be anything, for no want of answers, keeps the comparison open whatever is answered on the other side. */
function reasons(lo: number, hi: number, why: number, otherLo: number, otherHi: number, otherWhy: number): number {
  if (lo === -Infinity && hi === Infinity && (why & FACTS) === 0) return why;
  if (otherLo === -Infinity && otherHi === Infinity && (otherWhy & FACTS) === 0) return otherWhy;
  return why | otherWhy;
}

type NumberAnswer = Extract<Expression, { readonly op: "number" }>;

/** What schemes are full of: one answer and one written number, without the detour by the registers. */
function answerUpTo({ frame }: Compiler, answer: NumberAnswer, limit: number): Test {
  const { lo, hi } = frame;
  const at = slotFor(frame, answer.fact, "number", answer);
  return () => ((hi[at] as number) <= limit ? YES : (lo[at] as number) > limit ? NO : OPEN | FACTS);
}

function answerFrom({ frame }: Compiler, answer: NumberAnswer, limit: number): Test {
  const { lo, hi } = frame;
  const at = slotFor(frame, answer.fact, "number", answer);
  return () => ((lo[at] as number) >= limit ? YES : (hi[at] as number) < limit ? NO : OPEN | FACTS);
}

function upTo(compiler: Compiler, expression: Expression, limit: number): Test {
  const { out } = compiler.machine;
  const measure = compiler.measure(expression);
  return () => {
    measure();
    return out.hi <= limit ? YES : out.lo > limit ? NO : OPEN | out.why;
  };
}

function from(compiler: Compiler, expression: Expression, limit: number): Test {
  const { out } = compiler.machine;
  const measure = compiler.measure(expression);
  return () => {
    measure();
    return out.lo >= limit ? YES : out.hi < limit ? NO : OPEN | out.why;
  };
}

function constantOf(node: Expression): number | null {
  return node.op === "money" ? node.cents : node.op === "num" ? node.value : null;
}
