import type { Answers, Known } from "../answers.ts";
import { daysBetween, monthsBetween, parseDay, yearsBetween } from "./calendar.ts";
import { loaderText, loadSlot } from "./frame.ts";
import type { Compiler } from "./machine.ts";
import { testText, type Writer } from "./point-text.ts";
import type { Shared } from "./remember.ts";
import type { Condition } from "./syntax.ts";

/**
 * Nearly every household answers nearly everything exactly. For them the same conditions are also written out as one function over plain
 * numbers: a value that is no single one is NaN, and what depends on it is `unknown`; whoever is told so asks the intervals. What it
 * does decide the intervals decide the same (a property in `soundness.test.ts`), several times slower.
 * Of a rule only numbers and places enter the text of that function, and ids of facts as quoted text.
 */
export interface PointProgram {
  /** Reads a household into the frame, as `loadFrame` does. */
  load(answers: Answers): void;
  /** For each condition 0, 1 or unknown. */
  run(): Uint8Array;
}

/** Null where functions cannot be made at run time, as in a browser that forbids it: then there are only intervals. */
export function pointProgram(
  compiler: Compiler,
  shared: Shared,
  conditions: readonly Condition[],
): PointProgram | null {
  const writer: Writer = {
    compiler,
    shared,
    reach: { tests: [], measures: [], fixed: [] },
    functions: [],
    names: new Map(),
  };
  const results = conditions.map((condition, at) => `r[${at}] = ${testText(writer, condition)};`);
  const { machine } = compiler;
  const out = new Uint8Array(conditions.length);
  const text = `${prelude}${writer.functions.join("\n")}
return { load: (a) => { ${loaderText(machine.root)} }, run: () => { n = m.run; ${results.join("\n")} return r; } };`;
  const counts = { yearsBetween, monthsBetween, daysBetween };
  const load = (at: number, known: Known | undefined) => loadSlot(machine.root, at, known);
  try {
    return new Function("m", "x", "c", "r", "l", "d", text)(
      machine,
      writer.reach,
      counts,
      out,
      load,
      parseDay,
    ) as PointProgram;
  } catch {
    return null;
  }
}

/** `p` the value of a slot, `f` of a figure, `k` of what hangs on the world alone; `u` at most, `o` one of, `i` not. */
const prelude = `"use strict";
const { lo, hi } = m.root, { figureLo, figureHi, out } = m;
let n = -1;
const p = (s) => (lo[s] === hi[s] ? lo[s] : NaN);
const f = (s) => (figureLo[s] === figureHi[s] ? figureLo[s] : NaN);
const w = new Float64Array(x.fixed.length);
m.onWorld.push(() => x.fixed.forEach((v, s) => { w[s] = v.lo === v.hi ? v.lo : NaN; }));
const k = (s) => w[s];
const u = (a, b) => (a <= b ? 1 : a > b ? 0 : 2);
const i = (t) => (t === 2 ? 2 : 1 - t);
const o = (s, mask) => (lo[s] !== hi[s] ? 2 : lo[s] < 31 ? (mask >>> lo[s]) & 1 : 0);
const g = (s) => { x.measures[s](); return out.lo === out.hi ? out.lo : NaN; };
const h = (s) => { const t = x.tests[s](); return t > 1 ? 2 : t; };
`;
