import { codeOf, type Frame, type SlotKind, slotFor } from "./frame.ts";
import { type Compiler, FACTS, type Measure, NO, OPEN, type Test, YES } from "./machine.ts";
import type { Recorder } from "./recorder.ts";
import type { Condition } from "./syntax.ts";

type Bounds = { readonly from?: number | undefined; readonly to?: number | undefined; readonly option?: string };

/** Leaves in the registers what a fact can still be. */
export function readFact(compiler: Compiler, fact: string, kind: SlotKind, bounds: Bounds = {}): Measure {
  const { machine, frame, recorder } = compiler;
  const { out } = machine;
  const { lo, hi } = frame;
  const at = slotFor(frame, fact, kind, bounds);
  return () => {
    out.lo = lo[at] as number;
    out.hi = hi[at] as number;
    out.why = out.lo === out.hi ? 0 : FACTS;
    if (recorder) note(recorder, frame, fact, out.why === 0);
  };
}

type FactCondition = Extract<Condition, { readonly fact: string }>;

/** Turns a question about one answer into a closure. */
export function compileFactTest(compiler: Compiler, node: FactCondition): Test {
  switch (node.op) {
    case "isYes":
      return oneOf(compiler, node.fact, slotFor(compiler.frame, node.fact, "yesNo"), [1]);
    case "isNo":
      return oneOf(compiler, node.fact, slotFor(compiler.frame, node.fact, "yesNo"), [0]);
    case "includes":
      return oneOf(compiler, node.fact, slotFor(compiler.frame, node.fact, "option", { option: node.option }), [1]);
    case "is":
      return chosen(compiler, node.fact, [node.option]);
    case "isOneOf":
      return chosen(compiler, node.fact, node.options);
  }
}

function chosen(compiler: Compiler, fact: string, options: readonly string[]): Test {
  const slot = slotFor(compiler.frame, fact, "choice");
  const codes = options.map((option) => codeOf(compiler.frame, slot, option));
  return oneOf(compiler, fact, slot, codes);
}

/** How many numbers of options fit in the bits of one whole number. */
const bits = 31;

/** Whether the value of a slot is one of these; open while the slot is. */
function oneOf({ frame, recorder }: Compiler, fact: string, slot: number, codes: readonly number[]): Test {
  const { lo, hi } = frame;
  const mask = codes.reduce((all, code) => all | (1 << code), 0);
  if (recorder || codes.some((code) => code >= bits)) {
    return () => {
      const value = lo[slot] as number;
      const exact = value === hi[slot];
      if (recorder) note(recorder, frame, fact, exact);
      return exact ? (codes.includes(value) ? YES : NO) : OPEN | FACTS;
    };
  }
  return () => {
    const value = lo[slot] as number;
    if (value !== hi[slot]) return OPEN | FACTS;
    return value < bits ? (mask >>> value) & YES : NO;
  };
}

/** Writes down that a fact was looked at, and whether it is missing or was answered roughly. The facts of a row to come are its group's. */
function note(recorder: Recorder, frame: Frame, fact: string, exact: boolean): void {
  if (frame.path === null) return;
  const path = frame.path + fact;
  recorder.facts.push(path);
  if (exact) return;
  if (frame.answers[fact] === undefined) recorder.missing.push(path);
  else recorder.rough.push(path);
}
