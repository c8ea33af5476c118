import { exactly } from "#app/kernel/interval.ts";
import type { Answers } from "../answers.ts";
import { compileTest } from "./compile-condition.ts";
import { compileMeasure } from "./compile-number.ts";
import { explainMeasure, explainTest, isSettled, judgedOf, traceOf, verdictOf } from "./explain.ts";
import { type Frame, noAnswers, slotFor } from "./frame.ts";
import { type Compiler, derive, load, type Machine, newMachine, read, type Test } from "./machine.ts";
import { unknown } from "./point-text.ts";
import { pointProgram } from "./points.ts";
import { newRecorder, type Recorder } from "./recorder.ts";
import { rememberMeasure, rememberTest, type Shared, sharedBy, sharedSlot } from "./remember.ts";
import type { Condition, NumberExpression } from "./syntax.ts";
import type { Compiled, CompiledNumber, CompiledSet, Trace, Verdict, World } from "./verdict.ts";

/** Turns a condition into a program, once; keep it and run it on as many households as you like. */
export function compile(condition: Condition): Compiled {
  const machine = newMachine();
  const test = compilerFor(machine, machine.root, null).test(condition);
  let trace: Compiled["trace"] | undefined;
  return {
    condition,
    verdict: (answers, world) => verdictOf(run(machine, test, answers, world)),
    judge: (answers, world) => judgedOf(run(machine, test, answers, world)),
    trace: (answers, world) => {
      trace ??= compileTrace(condition);
      return trace(answers, world);
    },
  };
}

/** Turns a number expression into a program that gives its range. */
export function compileNumber(expression: NumberExpression): CompiledNumber {
  const machine = newMachine();
  const measure = compilerFor(machine, machine.root, null).measure(expression);
  return {
    expression,
    range: (answers, world) => {
      load(machine, answers, world);
      measure();
      machine.root.answers = noAnswers;
      const { lo, hi } = machine.out;
      return lo === hi ? exactly(lo) : { lo, hi };
    },
  };
}

/** Turns many conditions into one program that reads a household once. */
export function compileTogether(conditions: readonly Condition[]): CompiledSet {
  const machine = newMachine();
  const shared = sharedBy(conditions);
  const compiler = compilerFor(machine, machine.root, null, shared);
  const tests = conditions.map(compiler.test);
  const points = pointProgram(compiler, shared, conditions);
  return {
    conditions,
    verdicts: (answers, world) => {
      read(machine, answers, world, points?.load);
      const codes = points?.run();
      let derived = false;
      const verdicts = new Array<Verdict>(tests.length);
      for (let at = 0; at < tests.length; at++) {
        let code = codes ? (codes[at] as number) : unknown;
        if (code === unknown) {
          if (!derived) derive(machine);
          derived = true;
          code = (tests[at] as Test)();
        }
        verdicts[at] = verdictOf(code);
      }
      machine.root.answers = noAnswers;
      return verdicts;
    },
    settled: (answers, world) => {
      load(machine, answers, world);
      const settled = tests.map((test) => isSettled(test()));
      machine.root.answers = noAnswers;
      return settled;
    },
  };
}

/** The same program once more, with a recorder: it looks at every part and writes down what it saw. */
function compileTrace(condition: Condition): (answers: Answers, world: World) => Trace {
  const machine = newMachine();
  const recorder = newRecorder();
  const test = compilerFor(machine, machine.root, recorder).test(condition);
  return (answers, world) => {
    Object.assign(recorder, newRecorder());
    load(machine, answers, world);
    const trace = traceOf(recorder, test);
    machine.root.answers = noAnswers;
    return trace;
  };
}

function run(machine: Machine, test: Test, answers: Answers, world: World): number {
  load(machine, answers, world);
  const code = test();
  machine.root.answers = noAnswers;
  return code;
}

function compilerFor(
  machine: Machine,
  frame: Frame,
  recorder: Recorder | null,
  shared: Shared | null = null,
): Compiler {
  const inCommon = frame === machine.root ? shared : null;
  const compiler: Compiler = {
    machine,
    frame,
    recorder,
    test: (condition) => {
      if (recorder) return explainTest(compiler, recorder, condition, compileTest(compiler, condition));
      const build = () => compileTest(compiler, condition);
      return inCommon ? rememberTest(machine, inCommon, condition, build) : build();
    },
    measure: (expression) => {
      if (recorder) return explainMeasure(compiler, recorder, compileMeasure(compiler, expression));
      const build = () => compileMeasure(compiler, expression);
      return inCommon ? rememberMeasure(machine, inCommon, expression, build) : build();
    },
    slotOf: (expression) => {
      if (frame === machine.root) return sharedSlot(machine, shared, expression, compiler.measure);
      return expression.op === "number" ? slotFor(frame, expression.fact, "number", expression) : null;
    },
    within: (inner) => compilerFor(machine, inner, recorder, shared),
  };
  return compiler;
}
