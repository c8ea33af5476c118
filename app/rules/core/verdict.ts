import type { CalendarDay } from "#app/kernel/day.ts";
import type { Interval } from "#app/kernel/interval.ts";
import type { Answers } from "../answers.ts";
import type { Condition, NumberExpression, Relation } from "./syntax.ts";

/** `open`: the answers so far leave both possible. A decided verdict never changes, whatever is answered later. */
export type Verdict = "yes" | "no" | "open";

/** Why a verdict is open: answers are missing or rough, a person must judge, or a figure is not sure. */
export type OpenReason = "facts" | "judgement" | "uncertainFigure";

/** A dated figure: sure, or uncertain (then its value decides nothing). */
export type Figure =
  | { readonly value: number; readonly uncertain?: boolean }
  | { readonly value?: number; readonly uncertain: true };

/** All that a verdict rests on besides the answers. A figure that is absent counts as uncertain. */
export interface World {
  readonly today: CalendarDay;
  readonly figures: { readonly [key: string]: Figure };
}

/** A verdict, and when it is open: why. Settled means decided, or open for other reasons than answers. */
export interface Judged {
  readonly verdict: Verdict;
  readonly settled: boolean;
  readonly openBecause: readonly OpenReason[];
}

/** Everything a number can still be, as plain JSON: both ends included, `null` is unbounded. */
export interface Range {
  readonly from: number | null;
  readonly to: number | null;
}

/** Two numbers set side by side, with the facts (answered or not) and the figures they rest on. Days are day numbers. */
export interface Comparison {
  readonly relation: Relation;
  readonly left: Range;
  readonly right: Range;
  readonly verdict: Verdict;
  readonly facts: readonly string[];
  readonly figures: readonly string[];
  readonly row?: Row;
  /** Known when an amount or a day is written in the comparison itself; else the unit is that of its facts and figures. */
  readonly unit: "eurocent" | "day" | null;
}

/** The row of a group that was looked at; rows count from 0. */
export interface Row {
  readonly group: string;
  readonly index: number;
}

/** Why a verdict is what it is. Facts of rows are written as a path: `kinderen.0.geboortedatum`. */
export interface Trace extends Judged {
  readonly comparisons: readonly Comparison[];
  /** Facts it looked at, answered or not. */
  readonly facts: readonly string[];
  /** Facts without an answer that can still change it; a group that may still grow goes by its own id. */
  readonly missing: readonly string[];
  /** Facts answered with a band, "weet ik niet" or "wil ik niet zeggen" that keep it open. */
  readonly rough: readonly string[];
  /** Keys of the figures it rests on, and of those that keep it open because they are not sure. */
  readonly figures: readonly string[];
  readonly uncertain: readonly string[];
  /** What keeps it open until a person has judged. */
  readonly judgements: readonly string[];
  /** The named conditions directly below. */
  readonly conditions: readonly NamedTrace[];
}

/** One named condition with the article it rests on. */
export interface NamedTrace extends Trace {
  readonly name: string;
  readonly source: string;
  readonly outcome: "met" | "notMet" | "open";
  readonly row?: Row;
}

/** A condition, ready to run. Calls keep nothing: the same arguments always give the same result. */
export interface Compiled {
  readonly condition: Condition;
  verdict(answers: Answers, world: World): Verdict;
  judge(answers: Answers, world: World): Judged;
  trace(answers: Answers, world: World): Trace;
}

/** A number expression, ready to run: everything it can still be, both ends included. */
export interface CompiledNumber {
  readonly expression: NumberExpression;
  range(answers: Answers, world: World): Interval;
}

/** Many conditions that read a household once; for lists and counts. */
export interface CompiledSet {
  readonly conditions: readonly Condition[];
  /** One verdict per condition, in the same order. */
  verdicts(answers: Answers, world: World): Verdict[];
  /** Which of them no further answer changes. */
  settled(answers: Answers, world: World): boolean[];
}

/** The condition holds for this number fact up to, or from, this value on (included), all other answers being the same. */
export interface TurningPoint {
  readonly fact: string;
  readonly holds: "upTo" | "from";
  readonly value: number;
}
