import { asGroup, factId } from "./build-numbers.ts";
import type { Condition, DayExpression, Expression, GroupReference, NumberExpression, Relation } from "./syntax.ts";

export function isYes(fact: string): Condition {
  return { op: "isYes", fact: factId(fact) };
}

export function isNo(fact: string): Condition {
  return { op: "isNo", fact: factId(fact) };
}

/** The option chosen is this one. */
export function is(fact: string, option: string): Condition {
  return { op: "is", fact: factId(fact), option };
}

export function isOneOf(fact: string, options: readonly string[]): Condition {
  return { op: "isOneOf", fact: factId(fact), options: [...options] };
}

/** Among the options ticked is this one. */
export function includes(fact: string, option: string): Condition {
  return { op: "includes", fact: factId(fact), option };
}

/** Two numbers or two days, never one of each. */
interface Compare {
  (a: NumberExpression, b: NumberExpression): Condition;
  (a: DayExpression, b: DayExpression): Condition;
}

const compare =
  (op: Relation): Compare =>
  (a: Expression, b: Expression) =>
    ({ op, a, b }) as Condition;

/** `a ≤ b`; for days: on or before. */
export const atMost = compare("atMost");
/** `a ≥ b`; for days: on or after. */
export const atLeast = compare("atLeast");
/** `a < b`; for days: before. */
export const lessThan = compare("lessThan");
/** `a > b`; for days: after. */
export const moreThan = compare("moreThan");

/** Every one of them; yes when there are none. */
export function all(...of: Condition[]): Condition {
  return { op: "all", of };
}

/** At least one of them; no when there are none. */
export function any(...of: Condition[]): Condition {
  return { op: "any", of };
}

export function not(of: Condition): Condition {
  return { op: "not", of };
}

/** At least one row meets the condition. Facts inside are facts of the row. */
export function anyOf(group: string | GroupReference, condition: Condition): Condition {
  return { op: "anyOf", group: asGroup(group), condition };
}

/** Every row meets the condition; yes when there are no rows. */
export function allOf(group: string | GroupReference, condition: Condition): Condition {
  return { op: "allOf", group: asGroup(group), condition };
}

export function always(): Condition {
  return { op: "always" };
}

export function never(): Condition {
  return { op: "never" };
}

/** What the law leaves to a person. It is always open; no answer and no figure decides it. */
export function judgement(id: string): Condition {
  return { op: "judgement", id };
}

/** A condition that the trace shows by its name, with the article it rests on. */
export function named(name: string, condition: Condition, source: string): Condition {
  return { op: "named", name, condition, source };
}

interface StepOut {
  (of: NumberExpression): NumberExpression;
  (of: DayExpression): DayExpression;
  (of: Condition): Condition;
}

/** Inside a group: read the facts of the household again instead of those of the row. */
export const household = ((of: Expression | Condition) => ({ op: "household", of })) as StepOut;
