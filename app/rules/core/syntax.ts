import type { CalendarDay } from "#app/kernel/day.ts";

/**
 * The sentences of the language. Every node is plain JSON: it can be stored, hashed into a receipt, compared and drawn.
 * Build them with the words of `build-*.ts`; `compile` turns them into a program.
 */

/** A whole number in the unit of its facts and figures: eurocents, years, days, people. */
export type NumberExpression =
  | { readonly op: "money"; readonly cents: number }
  | { readonly op: "num"; readonly value: number }
  | { readonly op: "number"; readonly fact: string; readonly from?: number; readonly to?: number }
  | { readonly op: "figure"; readonly key: string }
  | { readonly op: "plus"; readonly of: readonly NumberExpression[] }
  | { readonly op: "minus"; readonly a: NumberExpression; readonly b: NumberExpression }
  | { readonly op: "times"; readonly a: NumberExpression; readonly b: NumberExpression }
  | { readonly op: "percentOf"; readonly of: NumberExpression; readonly percent: NumberExpression }
  | {
      readonly op: "quotient";
      readonly of: NumberExpression;
      readonly by: number;
      readonly round: "halfUp" | "down";
    }
  | {
      readonly op: "yearsBetween" | "monthsBetween" | "daysBetween";
      readonly from: DayExpression;
      readonly to: DayExpression;
    }
  | { readonly op: "countOf"; readonly group: GroupReference; readonly condition?: Condition }
  | { readonly op: "sumOf"; readonly group: GroupReference; readonly of: NumberExpression }
  | Extreme<NumberExpression>
  | When<NumberExpression>
  | Household<NumberExpression>;

/** A day on the calendar. Inside the language it is a day number, so it is computed with as a number is. */
export type DayExpression =
  | { readonly op: "day"; readonly day: CalendarDay }
  | { readonly op: "dayOf"; readonly fact: string }
  | { readonly op: "today" }
  | Extreme<DayExpression>
  | When<DayExpression>
  | Household<DayExpression>;

interface Extreme<Expression> {
  readonly op: "smallest" | "largest";
  readonly of: readonly Expression[];
}

interface When<Expression> {
  readonly op: "when";
  readonly condition: Condition;
  readonly yes: Expression;
  readonly no: Expression;
}

interface Household<Inner> {
  readonly op: "household";
  readonly of: Inner;
}

export type Expression = NumberExpression | DayExpression;

/** The rows of a repeated fact. Inside a group every fact is a fact of the row; `household` steps out again. */
export interface GroupReference {
  readonly id: string;
  /** How many rows there are, when that is known apart from the rows: "Hoeveel kinderen heeft u?" */
  readonly count?: NumberExpression;
  /** The most rows that the form accepts. */
  readonly atMost?: number;
}

export type Relation = "atMost" | "atLeast" | "lessThan" | "moreThan";

export type Condition =
  | { readonly op: "isYes" | "isNo"; readonly fact: string }
  | { readonly op: "is"; readonly fact: string; readonly option: string }
  | { readonly op: "isOneOf"; readonly fact: string; readonly options: readonly string[] }
  | { readonly op: "includes"; readonly fact: string; readonly option: string }
  | { readonly op: Relation; readonly a: NumberExpression; readonly b: NumberExpression }
  | { readonly op: Relation; readonly a: DayExpression; readonly b: DayExpression }
  | { readonly op: "all" | "any"; readonly of: readonly Condition[] }
  | { readonly op: "not"; readonly of: Condition }
  | { readonly op: "anyOf" | "allOf"; readonly group: GroupReference; readonly condition: Condition }
  | { readonly op: "always" | "never" }
  | { readonly op: "judgement"; readonly id: string }
  | { readonly op: "named"; readonly name: string; readonly condition: Condition; readonly source: string }
  | Household<Condition>;

export type Node = Expression | Condition;
