import { canonicalNode } from "./canonical.ts";
import { slotFor } from "./frame.ts";
import type { Machine, Measure, Test } from "./machine.ts";
import { visit, weightOf } from "./reads.ts";
import type { Condition, Expression, Node } from "./syntax.ts";

/**
 * Work that conditions compiled together have in common: what was worked out for a household is not worked out again for the same
 * household. Only for what is read from the household itself; the rows of a group come and go within one run.
 */
export interface Shared {
  /** Canonical texts of what is written more than once. */
  readonly repeated: ReadonlySet<string>;
  readonly tests: Map<string, Test>;
  readonly measures: Map<string, Measure>;
}

/** What these conditions have in common. */
export function sharedBy(conditions: readonly Condition[]): Shared {
  const once = new Set<string>();
  const repeated = new Set<string>();
  for (const condition of conditions) {
    visit(condition, (node, inRow) => {
      if (inRow !== null || isCheap(node)) return;
      const key = canonicalNode(node);
      (once.has(key) ? repeated : once).add(key);
    });
  }
  return { repeated, tests: new Map(), measures: new Map() };
}

/** The one program for a condition, however often it is written. */
export function rememberTest(machine: Machine, shared: Shared, node: Condition, build: () => Test): Test {
  const key = isCheap(node) ? "" : canonicalNode(node);
  if (!shared.repeated.has(key)) return build();
  const known = shared.tests.get(key);
  if (known) return known;
  const test = build();
  const last = { run: -1, code: 0 };
  const remembered = () => {
    if (last.run === machine.run) return last.code;
    last.code = test();
    last.run = machine.run;
    return last.code;
  };
  shared.tests.set(key, remembered);
  return remembered;
}

/** The one program for an expression, however often it is written. */
export function rememberMeasure(machine: Machine, shared: Shared, node: Expression, build: () => Measure): Measure {
  const key = isCheap(node) ? "" : canonicalNode(node);
  if (!shared.repeated.has(key)) return build();
  const known = shared.measures.get(key);
  if (known) return known;
  const measure = build();
  const { out } = machine;
  const last = { run: -1, lo: -0.5, hi: 0.5, why: 0 };
  const remembered = () => {
    if (last.run !== machine.run) {
      measure();
      last.lo = out.lo;
      last.hi = out.hi;
      last.why = out.why;
      last.run = machine.run;
    } else {
      out.lo = last.lo;
      out.hi = last.hi;
      out.why = last.why;
    }
  };
  shared.measures.set(key, remembered);
  return remembered;
}

/** The slot that holds an answer, or the outcome of an expression that is written more than once. */
export function sharedSlot(
  machine: Machine,
  shared: Shared | null,
  node: Expression,
  measureOf: (node: Expression) => Measure,
): number | null {
  if (node.op === "number") return slotFor(machine.root, node.fact, "number", node);
  const key = canonicalNode(node);
  if (!shared?.repeated.has(key)) return null;
  const slot = slotFor(machine.root, key, "derived");
  if (!machine.derived.some((known) => known.slot === slot)) machine.derived.push({ measure: measureOf(node), slot });
  return slot;
}

/** Looking it up again would cost as much: a leaf, or one answer set beside one number. A name alone adds nothing. */
function isCheap(node: Node): boolean {
  const isComparison = "a" in node && node.op !== "minus" && node.op !== "times";
  return node.op === "named" || weightOf(node) <= (isComparison ? 3 : 1);
}
