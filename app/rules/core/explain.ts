import { type Compiler, FACTS, FIGURE, JUDGEMENT, type Measure, NO, type Test, YES } from "./machine.ts";
import { forget, type Mark, markOf, type Recorder, since } from "./recorder.ts";
import type { Condition, Expression, Relation } from "./syntax.ts";
import type { Comparison, Judged, NamedTrace, OpenReason, Range, Trace, Verdict } from "./verdict.ts";

/** Every code there is, so that a lookup needs no choice. */
const verdicts: readonly Verdict[] = Array.from({ length: 32 }, (_, code) =>
  code === YES ? "yes" : code === NO ? "no" : "open",
);

export function verdictOf(code: number): Verdict {
  return verdicts[code] as Verdict;
}

/** Settled means decided, or open only by a judgement left to a person or an uncertain figure. */
export function isSettled(code: number): boolean {
  return (code & FACTS) === 0;
}

export function judgedOf(code: number): Judged {
  const openBecause: OpenReason[] = [];
  if (code & FACTS) openBecause.push("facts");
  if (code & JUDGEMENT) openBecause.push("judgement");
  if (code & FIGURE) openBecause.push("uncertainFigure");
  return { verdict: verdictOf(code), settled: isSettled(code), openBecause };
}

/** Runs a whole program and tells why its verdict is what it is. */
export function traceOf(recorder: Recorder, test: Test): Trace {
  const mark = markOf(recorder);
  recorder.comparisons = [];
  recorder.conditions = [];
  return told(recorder, mark, test());
}

function told(recorder: Recorder, mark: Mark, code: number): Trace {
  const { comparisons, conditions } = recorder;
  return { ...judgedOf(code), ...since(recorder, mark), comparisons, conditions };
}

/** After each part of a condition: what did not keep it open is no reason any more. */
export function explainTest(compiler: Compiler, recorder: Recorder, node: Condition, test: Test): Test {
  const tidy = () => {
    const mark = markOf(recorder);
    const code = test();
    forget(recorder, mark, {
      facts: (code & FACTS) !== 0,
      figures: (code & FIGURE) !== 0,
      judgements: (code & JUDGEMENT) !== 0,
    });
    return code;
  };
  if (node.op === "named") return explainNamed(recorder, node, tidy);
  if (node.op === "atMost" || node.op === "atLeast" || node.op === "lessThan" || node.op === "moreThan") {
    return explainComparison(compiler, recorder, node, tidy);
  }
  return tidy;
}

/** After each part of an expression: when its value is known, whatever was unknown on the way did not matter. */
export function explainMeasure(compiler: Compiler, recorder: Recorder, measure: Measure): Measure {
  const { out } = compiler.machine;
  return () => {
    const mark = markOf(recorder);
    measure();
    forget(recorder, mark, {
      facts: (out.why & FACTS) !== 0,
      figures: (out.why & FIGURE) !== 0,
      judgements: (out.why & JUDGEMENT) !== 0,
    });
  };
}

function explainNamed(recorder: Recorder, node: Extract<Condition, { op: "named" }>, test: Test): Test {
  return () => {
    if (recorder.unseen > 0) return test();
    const around = { comparisons: recorder.comparisons, conditions: recorder.conditions };
    const mark = markOf(recorder);
    recorder.comparisons = [];
    recorder.conditions = [];
    const code = test();
    const trace: NamedTrace = {
      name: node.name,
      source: node.source,
      outcome: code === YES ? "met" : code === NO ? "notMet" : "open",
      ...(recorder.row && { row: recorder.row }),
      ...told(recorder, mark, code),
    };
    recorder.comparisons = around.comparisons;
    recorder.conditions = around.conditions;
    recorder.conditions.push(trace);
    return code;
  };
}

type ComparisonNode = Extract<Condition, { op: Relation }>;

/** Measures both sides once more, for showing; a comparison is cheap and a trace is rare. */
function explainComparison(compiler: Compiler, recorder: Recorder, node: ComparisonNode, test: Test): Test {
  const left = compiler.measure(node.a);
  const right = compiler.measure(node.b);
  const unit = unitOf(node.a) ?? unitOf(node.b);
  return () => {
    const code = test();
    if (recorder.unseen > 0) return code;
    const mark = markOf(recorder);
    recorder.unseen += 1;
    const sides = { left: read(compiler, left), right: read(compiler, right) };
    recorder.unseen -= 1;
    const { facts, figures } = since(recorder, mark);
    forget(recorder, mark, { facts: false, figures: false, judgements: false });
    const comparison: Comparison = { relation: node.op, ...sides, verdict: verdictOf(code), facts, figures, unit };
    recorder.comparisons.push(recorder.row ? { ...comparison, row: recorder.row } : comparison);
    return code;
  };
}

function read({ machine: { out } }: Compiler, measure: Measure): Range {
  measure();
  return { from: Number.isFinite(out.lo) ? out.lo : null, to: Number.isFinite(out.hi) ? out.hi : null };
}

function unitOf(node: Expression): Comparison["unit"] {
  switch (node.op) {
    case "money":
      return "eurocent";
    case "day":
    case "dayOf":
    case "today":
      return "day";
    case "plus":
    case "smallest":
    case "largest":
      return node.of.map(unitOf).find((unit) => unit !== null) ?? null;
    case "minus":
    case "times":
      return unitOf(node.a) ?? unitOf(node.b);
    case "when":
      return unitOf(node.yes) ?? unitOf(node.no);
    case "percentOf":
    case "quotient":
    case "sumOf":
    case "household":
      return unitOf(node.of);
    default:
      return null;
  }
}
