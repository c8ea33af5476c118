import { compileFactTest } from "./compile-fact.ts";
import { testGroup } from "./compile-group.ts";
import { type Compiler, FACTS, JUDGEMENT, type Measure, NO, OPEN, type Test, YES } from "./machine.ts";
import type { Condition } from "./syntax.ts";

/** Turns a condition into a closure that answers no, yes, or open with its reasons. */
export function compileTest(compiler: Compiler, node: Condition): Test {
  switch (node.op) {
    case "always":
      return () => YES;
    case "never":
      return () => NO;
    case "isYes":
    case "isNo":
    case "is":
    case "isOneOf":
    case "includes":
      return compileFactTest(compiler, node);
    case "atMost":
      return atMost(compiler, compiler.measure(node.a), compiler.measure(node.b));
    case "atLeast":
      return atMost(compiler, compiler.measure(node.b), compiler.measure(node.a));
    case "lessThan":
      return negation(atMost(compiler, compiler.measure(node.b), compiler.measure(node.a)));
    case "moreThan":
      return negation(atMost(compiler, compiler.measure(node.a), compiler.measure(node.b)));
    case "all":
      return every(compiler, node.of.map(compiler.test), NO, YES);
    case "any":
      return every(compiler, node.of.map(compiler.test), YES, NO);
    case "not":
      return negation(compiler.test(node.of));
    case "anyOf":
    case "allOf":
      return testGroup(compiler, node);
    case "judgement":
      return judgement(compiler, node.id);
    case "named":
      return compiler.test(node.condition);
    case "household":
      return compiler.within(compiler.machine.root).test(node.of);
  }
}

/** `a ≤ b` for everything that both can still be. */
function atMost({ machine: { out } }: Compiler, a: Measure, b: Measure): Test {
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

function negation(test: Test): Test {
  return () => {
    const verdict = test();
    return verdict === YES ? NO : verdict === NO ? YES : verdict;
  };
}

/** `all` (no decides) and `any` (yes decides). A program that explains itself looks at every part. */
function every({ recorder }: Compiler, tests: readonly Test[], decides: number, otherwise: number): Test {
  const wholly = recorder !== null;
  return () => {
    let reasons = 0;
    let decided = false;
    for (let at = 0; at < tests.length; at++) {
      const verdict = (tests[at] as Test)();
      if (verdict === decides) {
        if (!wholly) return decides;
        decided = true;
      } else if (verdict !== otherwise) reasons |= verdict;
    }
    return decided ? decides : reasons === 0 ? otherwise : reasons;
  };
}

function judgement({ recorder }: Compiler, id: string): Test {
  return () => {
    recorder?.judgements.push(id);
    return OPEN | JUDGEMENT;
  };
}
