import type { Answers, Known } from "../answers.ts";
import { loadFrame, newFrame, noAnswers } from "./frame.ts";
import { type Compiler, FACTS, type Measure, NO, OPEN, type Test, YES } from "./machine.ts";
import type { Condition, Expression, GroupReference } from "./syntax.ts";
import type { Row } from "./verdict.ts";

/** `anyOf` and `allOf`. A row that may still come decides nothing, unless every such row is bound to give the same. */
export function testGroup(compiler: Compiler, node: Extract<Condition, { op: "anyOf" | "allOf" }>): Test {
  const group = openGroup(compiler, node.group);
  const { unseen } = group;
  const test = group.inside.test(node.condition);
  const decides = node.op === "anyOf" ? YES : NO;
  const otherwise = node.op === "anyOf" ? NO : YES;
  return () => {
    const rows = group.read();
    let reasons = 0;
    let decided = false;
    for (let at = 0; at < rows.length; at++) {
      group.enter(rows[at] as Answers, at);
      const verdict = test();
      group.leave();
      if (verdict === decides) decided = true;
      else if (verdict !== otherwise) reasons |= verdict;
      if (decided && !compiler.recorder) return decides;
    }
    if (unseen.most > 0) {
      group.enterUnseen();
      const verdict = test();
      group.leave();
      if (verdict === decides && unseen.least > 0) decided = true;
      else if (verdict !== otherwise) reasons |= OPEN | FACTS | unseen.why | (verdict === decides ? 0 : verdict);
      if (verdict !== otherwise) group.noteGrowing();
    }
    return decided ? decides : reasons === 0 ? otherwise : reasons;
  };
}

/** `countOf` and `sumOf`. */
export function measureGroup(compiler: Compiler, node: Extract<Expression, { op: "countOf" | "sumOf" }>): Measure {
  const group = openGroup(compiler, node.group);
  const { unseen } = group;
  const { out } = compiler.machine;
  const each = node.op === "sumOf" ? group.inside.measure(node.of) : counted(group.inside, node.condition);
  return () => {
    const rows = group.read();
    let lo = 0;
    let hi = 0;
    let why = 0;
    for (let at = 0; at < rows.length; at++) {
      group.enter(rows[at] as Answers, at);
      each();
      group.leave();
      lo += out.lo;
      hi += out.hi;
      why |= out.why;
    }
    if (unseen.most > 0) {
      group.enterUnseen();
      each();
      group.leave();
      const touched = out.lo !== 0 || out.hi !== 0;
      lo += scale(out.lo, out.lo < 0 ? unseen.most : unseen.least);
      hi += scale(out.hi, out.hi > 0 ? unseen.most : unseen.least);
      if (touched) why |= FACTS | unseen.why | out.why;
      if (touched) group.noteGrowing();
    }
    out.lo = lo;
    out.hi = hi;
    out.why = lo === hi ? 0 : why;
  };
}

/** 1 for a row that meets the condition, 0 for one that does not. */
function counted({ machine: { out }, test }: Compiler, condition: Condition | undefined): Measure {
  const met = condition ? test(condition) : () => YES;
  return () => {
    const verdict = met();
    out.lo = verdict === YES ? 1 : 0;
    out.hi = verdict === NO ? 0 : 1;
    out.why = out.lo === out.hi ? 0 : verdict;
  };
}

function scale(value: number, rows: number): number {
  return value === 0 || rows === 0 ? 0 : value * rows;
}

/** How many rows there may be besides those filled in, and why that is not known. */
interface Unseen {
  least: number;
  most: number;
  why: number;
}

/** The way into the rows of a group, and out again. */
function openGroup(compiler: Compiler, reference: GroupReference) {
  const { frame: outer, recorder } = compiler;
  const frame = newFrame();
  const unseen: Unseen = { least: 0, most: 0, why: 0 };
  let around: Row | null = null;
  return {
    inside: compiler.within(frame),
    unseen,
    read: rowReader(compiler, reference, unseen),
    enter: (answers: Answers, index: number) => {
      loadFrame(frame, answers);
      if (!recorder) return;
      frame.path = `${outer.path}${reference.id}.${index}.`;
      around = recorder.row;
      recorder.row = { group: outer.path + reference.id, index };
    },
    enterUnseen: () => {
      loadFrame(frame, noAnswers);
      if (!recorder) return;
      frame.path = null;
      around = recorder.row;
      recorder.unseen += 1;
    },
    leave: () => {
      frame.answers = noAnswers;
      if (!recorder) return;
      recorder.row = around;
      if (frame.path === null) recorder.unseen -= 1;
    },
    /** The rows that may still come make a difference. */
    noteGrowing: () => {
      if (!recorder || outer.path === null) return;
      const list = isGrowing(outer.answers[reference.id]) ? recorder.missing : recorder.rough;
      list.push(outer.path + reference.id);
    },
  };
}

const noRows: readonly Answers[] = [];

function rowReader({ frame, machine: { out }, measure, recorder }: Compiler, group: GroupReference, unseen: Unseen) {
  const count = group.count && measure(group.count);
  const atMost = group.atMost ?? Infinity;
  return () => {
    const known = frame.answers[group.id];
    if (recorder && frame.path !== null) recorder.facts.push(frame.path + group.id);
    const rows = hasRows(known) ? known.rows : noRows;
    unseen.least = unseen.most = unseen.why = 0;
    if (hasRows(known) && known.complete) return rows;
    unseen.most = Math.max(0, atMost - rows.length);
    if (!count) return rows;
    count();
    unseen.most = Math.max(0, Math.min(atMost, out.hi) - rows.length);
    unseen.least = Math.min(unseen.most, Math.max(0, out.lo - rows.length));
    unseen.why = out.why;
    return rows;
  };
}

function hasRows(known: Known | undefined): known is Extract<Known, { readonly rows: readonly Answers[] }> {
  return typeof known === "object" && known !== null && "rows" in known;
}

/** Not asked yet, or still being filled in; anything else ("weet ik niet") was answered and is not asked again. */
function isGrowing(known: Known | undefined): boolean {
  return known === undefined || hasRows(known);
}
