import { bandOf, testBands } from "./compile-bands.ts";
import { compileComparison, negation } from "./compile-comparison.ts";
import { compileFactTest } from "./compile-fact.ts";
import { testGroup } from "./compile-group.ts";
import { type Compiler, JUDGEMENT, NO, OPEN, type Test, YES } from "./machine.ts";
import { weightOf } from "./reads.ts";
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
    case "atLeast":
    case "lessThan":
    case "moreThan":
      return compileComparison(compiler, node);
    case "all":
      return every(compiler, node.of);
    case "any":
      return some(compiler, node.of);
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

/** `all`: a no decides. */
function every(compiler: Compiler, parts: readonly Condition[]): Test {
  if (compiler.recorder) return wholly(parts.map(compiler.test), NO, YES);
  const bands = parts.map((part) => bandOf(compiler, part)).filter((band) => band !== null);
  if (bands.length < 2) return conjunction(lightestFirst(parts).map(compiler.test));
  const others = parts.filter((part) => bandOf(compiler, part) === null);
  return conjunction([testBands(compiler, bands), ...lightestFirst(others).map(compiler.test)]);
}

const holds: Test = () => YES;

/** Three parts at a time, written out: a loop over closures costs a third more. `YES` is a bit of its own, so codes go together with `|`. */
function conjunction(tests: readonly Test[]): Test {
  const [a = holds, b = holds, c = holds, ...others] = tests;
  if (tests.length <= 1) return a;
  const rest = others.length > 0 ? conjunction([c, ...others]) : c;
  return () => {
    const first = a();
    if (first === NO) return NO;
    const second = b();
    if (second === NO) return NO;
    const last = rest();
    if (last === NO) return NO;
    const code = first | second | last;
    return code === YES ? YES : code & ~YES;
  };
}

/** `any`: a yes decides. */
function some(compiler: Compiler, parts: readonly Condition[]): Test {
  if (compiler.recorder) return wholly(parts.map(compiler.test), YES, NO);
  const tests = lightestFirst(parts).map(compiler.test);
  return () => {
    let code = NO;
    for (let at = 0; at < tests.length; at++) {
      const verdict = (tests[at] as Test)();
      if (verdict === YES) return YES;
      code |= verdict;
    }
    return code;
  };
}

/** A program that explains itself looks at every part, also after one has decided, in the order of the rule. */
function wholly(tests: readonly Test[], decides: number, otherwise: number): Test {
  return () => {
    const verdicts = tests.map((test) => test());
    if (verdicts.includes(decides)) return decides;
    const open = verdicts.filter((verdict) => verdict !== otherwise);
    return open.length === 0 ? otherwise : open.reduce((reasons, verdict) => reasons | verdict);
  };
}

/** One part may decide, so those that cost least go first; the order changes no verdict. */
function lightestFirst(parts: readonly Condition[]): Condition[] {
  const weights = new Map(parts.map((part) => [part, weightOf(part)]));
  return [...parts].sort((a, b) => (weights.get(a) ?? 0) - (weights.get(b) ?? 0));
}

function judgement({ recorder }: Compiler, id: string): Test {
  return () => {
    recorder?.judgements.push(id);
    return OPEN | JUDGEMENT;
  };
}
