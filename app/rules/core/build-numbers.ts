import { calendarDay } from "#app/kernel/day.ts";
import type { Condition, DayExpression, Expression, GroupReference, NumberExpression } from "./syntax.ts";

/**
 * An amount in the text of a rule.
 * @param cents whole eurocents.
 * @throws RangeError when not whole.
 */
export function money(cents: number): NumberExpression {
  return { op: "money", cents: whole(cents) };
}

/** A plain whole number: years, people, months. */
export function num(value: number): NumberExpression {
  return { op: "num", value: whole(value) };
}

/**
 * The answer to a number or money fact, in the unit of the fact. Bounds say what an unanswered fact may still be, so that more is decided
 * early (an income is never below 0); an answer outside them counts as the nearest bound.
 */
export function number(fact: string, bounds: { from?: number; to?: number } = {}): NumberExpression {
  if ((bounds.from ?? -Infinity) > (bounds.to ?? Infinity)) throw new RangeError(`empty bounds for ${fact}`);
  return {
    op: "number",
    fact: factId(fact),
    ...(bounds.from !== undefined && { from: whole(bounds.from) }),
    ...(bounds.to !== undefined && { to: whole(bounds.to) }),
  };
}

/** A dated figure of the law or the gemeente, by its parameter key. An uncertain or missing one decides nothing. */
export function figure(parameterKey: string): NumberExpression {
  return { op: "figure", key: parameterKey };
}

export function plus(...terms: NumberExpression[]): NumberExpression {
  return { op: "plus", of: terms };
}

/** `a − b`. A fact that stands on both sides loses its link: write formulas so that a fact occurs once. */
export function minus(a: NumberExpression, b: NumberExpression): NumberExpression {
  return { op: "minus", a, b };
}

export function times(expression: NumberExpression, by: number | NumberExpression): NumberExpression {
  return { op: "times", a: expression, b: asNumber(by) };
}

/** A whole percentage (120, never 1.2) of an amount, rounded half up to a whole cent. */
export function percentOf(expression: NumberExpression, wholePercent: number | NumberExpression): NumberExpression {
  return { op: "percentOf", of: expression, percent: asNumber(wholePercent) };
}

/**
 * A number divided by a whole number of the law, rounded to a whole number: half up, or down. Divide last, so that a fraction such as
 * 130/300 of a norm stays exact until then.
 * @param by above 0.
 */
export function quotient(
  expression: NumberExpression,
  by: number,
  round: "halfUp" | "down" = "halfUp",
): NumberExpression {
  if (whole(by) <= 0) throw new RangeError(`divide by more than 0, not by ${by}`);
  return { op: "quotient", of: expression, by, round };
}

/** Numbers or days, never mixed. */
interface OfAKind {
  (...of: [NumberExpression, ...NumberExpression[]]): NumberExpression;
  (...of: [DayExpression, ...DayExpression[]]): DayExpression;
}

/** The smallest number, or the earliest day. */
export const smallest = ((...of: Expression[]) => ({ op: "smallest", of })) as OfAKind;

/** The largest number, or the latest day. */
export const largest = ((...of: Expression[]) => ({ op: "largest", of })) as OfAKind;

interface Choose {
  (condition: Condition, yes: NumberExpression, no: NumberExpression): NumberExpression;
  (condition: Condition, yes: DayExpression, no: DayExpression): DayExpression;
}

/** One of two expressions; while the condition is open, everything that either could be. */
export const when = ((condition: Condition, yes: Expression, no: Expression) => ({
  op: "when",
  condition,
  yes,
  no,
})) as Choose;

/** Whole years lived on a day (today when left out) by someone born on the day fact; born 29 February counts on 1 March. */
export function ageOn(dayFact: string, on: DayExpression = today()): NumberExpression {
  return { op: "yearsBetween", from: dayOf(dayFact), to: on };
}

/** Whole years from a day until today; negative for a day ahead. */
export function yearsSince(from: DayExpression): NumberExpression {
  return { op: "yearsBetween", from, to: today() };
}

/** Whole months from a day until today: from 15 January it is one month on 15 February. */
export function monthsSince(from: DayExpression): NumberExpression {
  return { op: "monthsBetween", from, to: today() };
}

/** Days from a day until today. */
export function daysSince(from: DayExpression): NumberExpression {
  return { op: "daysBetween", from, to: today() };
}

/** How many rows there are, or how many of them meet a condition on the facts of the row. */
export function countOf(group: string | GroupReference, condition?: Condition): NumberExpression {
  return { op: "countOf", group: asGroup(group), ...(condition && { condition }) };
}

/** The sum over the rows of an expression in the facts of the row. */
export function sumOf(group: string | GroupReference, of: NumberExpression): NumberExpression {
  return { op: "sumOf", group: asGroup(group), of };
}

/** A group of which the number of rows is bounded. The form keeps `count` and the rows in step; on a conflict the finished rows count. */
export function groupOf(id: string, size: { count?: NumberExpression; atMost?: number } = {}): GroupReference {
  return {
    id: factId(id),
    ...(size.count && { count: size.count }),
    ...(size.atMost !== undefined && { atMost: whole(size.atMost) }),
  };
}

/** @throws RangeError when `text` is no existing day. */
export function day(text: string): DayExpression {
  return { op: "day", day: calendarDay(text) };
}

export function dayOf(fact: string): DayExpression {
  return { op: "dayOf", fact: factId(fact) };
}

/** The day on which the household is looked at; given with the world, never read from a clock. */
export function today(): DayExpression {
  return { op: "today" };
}

export function asGroup(group: string | GroupReference): GroupReference {
  return typeof group === "string" ? groupOf(group) : group;
}

/** A dot is the path of a row (`kinderen.0.naam`), so the id of a fact has none. */
export function factId(id: string): string {
  if (id === "" || id.includes(".")) throw new RangeError(`not the id of a fact: "${id}"`);
  return id;
}

function asNumber(value: number | NumberExpression): NumberExpression {
  return typeof value === "number" ? num(value) : value;
}

function whole(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`must be a whole number, got ${value}`);
  return value;
}
