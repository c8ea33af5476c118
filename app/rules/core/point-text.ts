import { parseDay } from "./calendar.ts";
import { canonicalNode } from "./canonical.ts";
import { fixedOf } from "./compile-comparison.ts";
import { codeOf, type SlotKind, slotFor } from "./frame.ts";
import { type Compiler, figureSlot, type Measure, type Registers, type Test } from "./machine.ts";
import { visit, weightOf } from "./reads.ts";
import type { Shared } from "./remember.ts";
import type { Condition, Expression, Node } from "./syntax.ts";

/** What depends on a value that is no single one. */
export const unknown = 2;

/** What the written function reaches besides its own numbers. */
export interface Reach {
  readonly tests: Test[];
  readonly measures: Measure[];
  readonly fixed: Registers[];
}

export interface Writer {
  readonly compiler: Compiler;
  readonly shared: Shared;
  readonly reach: Reach;
  /** Functions written so far, and their names by what they stand for. */
  readonly functions: string[];
  readonly names: Map<string, string>;
}

/** The value of a condition as an expression: 0, 1 or 2. */
export function testText(writer: Writer, node: Condition): string {
  switch (node.op) {
    case "always":
      return "1";
    case "never":
      return "0";
    case "judgement":
      return `${unknown}`;
    case "isYes":
    case "isNo":
    case "is":
    case "isOneOf":
    case "includes":
      return ofOneAnswer(writer, node);
    case "named":
      return testText(writer, node.condition);
    case "household":
      return testText(writer, node.of);
    case "not":
      return `i(${testText(writer, node.of)})`;
    case "atMost":
    case "atLeast":
    case "lessThan":
    case "moreThan":
      return once(writer, node, `${unknown}`, () => `return ${comparison(writer, node)};`);
    case "all":
    case "any":
      return once(writer, node, `${unknown}`, () => several(writer, node));
    case "anyOf":
    case "allOf":
      return looksOut(node) ? `${unknown}` : `h(${writer.reach.tests.push(writer.compiler.test(node)) - 1})`;
  }
}

type OfOneAnswer = Extract<Condition, { readonly fact: string }>;

function ofOneAnswer({ compiler: { frame } }: Writer, node: OfOneAnswer): string {
  if (node.op === "is" || node.op === "isOneOf") {
    const slot = slotFor(frame, node.fact, "choice");
    const codes = (node.op === "is" ? [node.option] : node.options).map((option) => codeOf(frame, slot, option));
    return codes.some((code) => code > 30)
      ? `${unknown}`
      : `o(${slot}, ${codes.reduce((all, code) => all | (1 << code), 0)})`;
  }
  const isOption = node.op === "includes";
  const slot = slotFor(frame, node.fact, isOption ? "option" : "yesNo", isOption ? { option: node.option } : {});
  return `o(${slot}, ${node.op === "isNo" ? 1 : 2})`;
}

type Comparing = Extract<Condition, { op: "atMost" | "atLeast" | "lessThan" | "moreThan" }>;

function comparison(writer: Writer, { op, a, b }: Comparing): string {
  const [left, right] = [number(writer, a), number(writer, b)];
  if (op === "atMost") return `u(${left}, ${right})`;
  if (op === "atLeast") return `u(${right}, ${left})`;
  return op === "lessThan" ? `i(u(${right}, ${left}))` : `i(u(${left}, ${right}))`;
}

/** `all` ends at the first no, `any` at the first yes; what is unknown on the way makes the rest unknown. */
function several(writer: Writer, { op, of }: Extract<Condition, { op: "all" | "any" }>): string {
  const [ends, starts] = op === "all" ? [0, 1] : [1, 0];
  const parts = [...of].sort((a, b) => weightOf(a) - weightOf(b));
  const steps = parts.map((part) => `v = ${testText(writer, part)}; if (v === ${ends}) return ${ends}; c |= v;`);
  return `let c = ${starts}, v = 0; ${steps.join(" ")} return c > 1 ? 2 : ${starts};`;
}

/** The value of a number or a day as an expression; NaN while it is no single one. */
function number(writer: Writer, node: Expression): string {
  if (node.op !== "money" && node.op !== "num" && node.op !== "day" && node.op !== "today") {
    const fixed = fixedOf(writer.compiler, node);
    if (fixed) return `k(${writer.reach.fixed.push(fixed) - 1})`;
  }
  switch (node.op) {
    case "money":
      return literal(node.cents);
    case "num":
      return literal(node.value);
    case "day":
      return literal(parseDay(node.day));
    case "today":
      return "m.today";
    case "number":
      return slot(writer, node.fact, "number", node);
    case "dayOf":
      return slot(writer, node.fact, "day");
    case "figure":
      return `f(${figureSlot(writer.compiler.machine, node.key)})`;
    case "household":
      return number(writer, node.of);
    default:
      return once(writer, node, "NaN", () => `return ${computed(writer, node)};`);
  }
}

type Computed = Exclude<
  Expression,
  { op: "money" | "num" | "day" | "today" | "number" | "dayOf" | "figure" | "household" }
>;

function computed(writer: Writer, node: Computed): string {
  const value = (one: Expression) => number(writer, one);
  switch (node.op) {
    case "plus":
      return `(${["0", ...node.of.map(value)].join(" + ")})`;
    case "minus":
      return `(${value(node.a)} - ${value(node.b)})`;
    case "times":
      return `(${value(node.a)} * ${value(node.b)})`;
    case "percentOf":
      return `Math.floor((${value(node.of)} * ${value(node.percent)} + 50) / 100)`;
    case "quotient":
      return `Math.floor((${value(node.of)} + ${literal(node.round === "halfUp" ? node.by / 2 : 0)}) / ${literal(node.by)})`;
    case "smallest":
    case "largest":
      return `Math.${node.op === "smallest" ? "min" : "max"}(${node.of.map(value).join(", ")})`;
    case "when":
      return choice(writer, node);
    case "yearsBetween":
    case "monthsBetween":
    case "daysBetween":
      return `c.${node.op}(${value(node.from)}, ${value(node.to)})`;
    case "countOf":
    case "sumOf":
      return looksOut(node) ? "NaN" : `g(${writer.reach.measures.push(writer.compiler.measure(node)) - 1})`;
  }
}

function choice(writer: Writer, { condition, yes, no }: Extract<Expression, { op: "when" }>): string {
  const [decides, a, b] = [testText(writer, condition), number(writer, yes), number(writer, no)];
  return named(writer, `const v = ${decides}; return v === 1 ? ${a} : v === 0 ? ${b} : NaN;`);
}

function slot({ compiler: { frame } }: Writer, fact: string, kind: SlotKind, bounds = {}): string {
  return `p(${slotFor(frame, fact, kind, bounds)})`;
}

/** Rows that look at the household around them, or are counted apart, are left to the intervals. */
function looksOut(node: Node): boolean {
  let found = false;
  visit(node, (inner) => {
    if (inner.op === "household" || ("group" in inner && inner.group.count)) found = true;
  });
  return found;
}

function literal(value: number): string {
  return Number.isFinite(value) ? `(${value})` : "NaN";
}

/** A function of its own; what several conditions have in common is worked out once for a household. */
function once(writer: Writer, node: Node, none: string, body: () => string): string {
  const key = canonicalNode(node);
  if (!writer.shared.repeated.has(key)) return named(writer, body());
  const known = writer.names.get(key);
  if (known) return known;
  const inner = named(writer, body());
  const name = `s${writer.functions.length}`;
  writer.functions.push(
    `let ${name}n = -1, ${name}v = ${none}; const ${name} = () => { if (${name}n !== n) { ${name}v = ${inner}; ${name}n = n; } return ${name}v; };`,
  );
  writer.names.set(key, `${name}()`);
  return `${name}()`;
}

function named({ functions }: Writer, body: string): string {
  const name = `w${functions.length}`;
  functions.push(`const ${name} = () => { ${body} };`);
  return `${name}()`;
}
