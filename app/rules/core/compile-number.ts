import { daysBetween, monthsBetween, parseDay, yearsBetween } from "./calendar.ts";
import { readFact } from "./compile-fact.ts";
import { measureGroup } from "./compile-group.ts";
import { type Compiler, FIGURE, figureSlot, type Measure, NO, YES } from "./machine.ts";
import type { Expression } from "./syntax.ts";

/** Turns a number or day expression into a closure that leaves everything it can still be in the registers. */
export function compileMeasure(compiler: Compiler, node: Expression): Measure {
  switch (node.op) {
    case "money":
    case "num":
      return constant(compiler, node.op === "money" ? node.cents : node.value);
    case "day":
      return constant(compiler, parseDay(node.day));
    case "today":
      return today(compiler);
    case "number":
      return readFact(compiler, node.fact, "number", { from: node.from, to: node.to });
    case "dayOf":
      return readFact(compiler, node.fact, "day");
    case "figure":
      return figure(compiler, node.key);
    case "plus":
      return sum(compiler, node.of.map(compiler.measure));
    case "minus":
      return difference(compiler, compiler.measure(node.a), compiler.measure(node.b));
    case "times":
    case "percentOf":
      return multiplied(compiler, node);
    case "quotient":
      return divided(compiler, compiler.measure(node.of), node.by, node.round);
    case "smallest":
    case "largest":
      return extreme(compiler, node.of.map(compiler.measure), node.op === "smallest" ? 1 : -1);
    case "when":
      return either(compiler, node);
    case "yearsBetween":
    case "monthsBetween":
    case "daysBetween":
      return between(compiler, compiler.measure(node.from), compiler.measure(node.to), counts[node.op]);
    case "countOf":
    case "sumOf":
      return measureGroup(compiler, node);
    case "household":
      return compiler.within(compiler.machine.root).measure(node.of);
  }
}

const counts = { yearsBetween, monthsBetween, daysBetween };

function constant({ machine: { out } }: Compiler, value: number): Measure {
  return () => {
    out.lo = value;
    out.hi = value;
    out.why = 0;
  };
}

function today({ machine }: Compiler): Measure {
  const { out } = machine;
  return () => {
    out.lo = machine.today;
    out.hi = machine.today;
    out.why = 0;
  };
}

function figure({ machine, recorder }: Compiler, key: string): Measure {
  const { out, figureLo, figureHi } = machine;
  const at = figureSlot(machine, key);
  return () => {
    out.lo = figureLo[at] as number;
    out.hi = figureHi[at] as number;
    out.why = out.lo === out.hi ? 0 : FIGURE;
    if (!recorder) return;
    recorder.figures.push(key);
    if (out.why) recorder.uncertain.push(key);
  };
}

function sum({ machine: { out } }: Compiler, terms: readonly Measure[]): Measure {
  return () => {
    let lo = 0;
    let hi = 0;
    let why = 0;
    for (let at = 0; at < terms.length; at++) {
      (terms[at] as Measure)();
      lo += out.lo;
      hi += out.hi;
      why |= out.why;
    }
    out.lo = lo;
    out.hi = hi;
    out.why = why;
  };
}

function difference({ machine: { out } }: Compiler, a: Measure, b: Measure): Measure {
  return () => {
    a();
    const { lo, hi, why } = out;
    b();
    const least = lo - out.hi;
    out.hi = hi - out.lo;
    out.lo = least;
    out.why |= why;
  };
}

function multiplied(compiler: Compiler, node: Extract<Expression, { op: "times" | "percentOf" }>): Measure {
  return node.op === "times"
    ? product(compiler, compiler.measure(node.a), compiler.measure(node.b), asItIs)
    : product(compiler, compiler.measure(node.of), compiler.measure(node.percent), hundredth);
}

/** The ends of a product are among the products of the ends; `round` must keep the order. */
function product({ machine: { out } }: Compiler, a: Measure, b: Measure, round: (value: number) => number): Measure {
  return () => {
    a();
    const { lo, hi, why } = out;
    b();
    const p = multiply(lo, out.lo);
    if (lo === hi && out.lo === out.hi) {
      out.lo = out.hi = round(p);
      out.why = 0;
      return;
    }
    const q = multiply(lo, out.hi);
    const r = multiply(hi, out.lo);
    const s = multiply(hi, out.hi);
    out.lo = round(Math.min(p, q, r, s));
    out.hi = round(Math.max(p, q, r, s));
    out.why = out.lo === out.hi ? 0 : out.why | why;
  };
}

/** Nothing times whatever it may be is nothing; no value is ever infinite itself. */
function multiply(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b;
}

const asItIs = (value: number) => value;

/** A hundredth, rounded half up to a whole number; exact as long as the value is a safe whole number below 7 × 10¹⁵. */
function hundredth(value: number): number {
  return Math.floor((value + 50) / 100);
}

/** Rounding keeps the order, so the ends stay the ends. */
function divided({ machine: { out } }: Compiler, of: Measure, by: number, round: "halfUp" | "down"): Measure {
  const half = round === "halfUp" ? by / 2 : 0;
  return () => {
    of();
    out.lo = Math.floor((out.lo + half) / by);
    out.hi = Math.floor((out.hi + half) / by);
    if (out.lo === out.hi) out.why = 0;
  };
}

/** The smallest (`sign` 1) or largest (`sign` −1) of several. */
function extreme({ machine: { out } }: Compiler, terms: readonly Measure[], sign: 1 | -1): Measure {
  return () => {
    let lo = Infinity;
    let hi = Infinity;
    let why = 0;
    for (let at = 0; at < terms.length; at++) {
      (terms[at] as Measure)();
      lo = Math.min(lo, sign * (sign === 1 ? out.lo : out.hi));
      hi = Math.min(hi, sign * (sign === 1 ? out.hi : out.lo));
      why |= out.why;
    }
    out.lo = sign === 1 ? lo : -hi;
    out.hi = sign === 1 ? hi : -lo;
    out.why = lo === hi ? 0 : why;
  };
}

/** One arm when the condition is decided; while it is open, everything from the lowest to the highest of both. */
function either(compiler: Compiler, node: Extract<Expression, { op: "when" }>): Measure {
  const { out } = compiler.machine;
  const condition = compiler.test(node.condition);
  const yes = compiler.measure(node.yes);
  const no = compiler.measure(node.no);
  return () => {
    const verdict = condition();
    if (verdict === YES) return yes();
    if (verdict === NO) return no();
    yes();
    const { lo, hi, why } = out;
    no();
    out.lo = Math.min(lo, out.lo);
    out.hi = Math.max(hi, out.hi);
    out.why = out.lo === out.hi ? 0 : verdict | why | out.why;
  };
}

/** Time from one day to another, by a count that grows with `to` and shrinks with `from`. */
function between(
  { machine: { out } }: Compiler,
  from: Measure,
  to: Measure,
  count: (from: number, to: number) => number,
): Measure {
  return () => {
    from();
    const { lo, hi, why } = out;
    to();
    const exact = lo === hi && out.lo === out.hi;
    const least = count(hi, out.lo);
    out.hi = exact ? least : count(lo, out.hi);
    out.lo = least;
    out.why = out.lo === out.hi ? 0 : out.why | why;
  };
}
