import { ageOn, type CalendarDay, dayFromNumber, dayNumber } from "#app/kernel/day.ts";
import type { Answers, Condition, Expression, World } from "#app/rules/contract.ts";

/**
 * The meaning of the language on a household that answered everything, written as plainly as possible and sharing nothing with the
 * compiler. What the compiler does must agree with it. Judgements count as "no".
 */
export interface Reading {
  readonly world: World;
  readonly root: Answers;
  readonly here: Answers;
}

export function holds(node: Condition, reading: Reading): boolean {
  const { here } = reading;
  switch (node.op) {
    case "always":
      return true;
    case "never":
    case "judgement":
      return false;
    case "isYes":
      return here[node.fact] === true;
    case "isNo":
      return here[node.fact] === false;
    case "is":
      return here[node.fact] === node.option;
    case "isOneOf":
      return node.options.some((option) => here[node.fact] === option);
    case "includes":
      return (here[node.fact] as readonly string[]).includes(node.option);
    case "atMost":
      return amountOf(node.a, reading) <= amountOf(node.b, reading);
    case "atLeast":
      return amountOf(node.a, reading) >= amountOf(node.b, reading);
    case "lessThan":
      return amountOf(node.a, reading) < amountOf(node.b, reading);
    case "moreThan":
      return amountOf(node.a, reading) > amountOf(node.b, reading);
    case "all":
      return node.of.every((part) => holds(part, reading));
    case "any":
      return node.of.some((part) => holds(part, reading));
    case "not":
      return !holds(node.of, reading);
    case "anyOf":
      return rowsOf(node.group.id, reading).some((row) => holds(node.condition, row));
    case "allOf":
      return rowsOf(node.group.id, reading).every((row) => holds(node.condition, row));
    case "named":
      return holds(node.condition, reading);
    case "household":
      return holds(node.of, { ...reading, here: reading.root });
  }
}

export function amountOf(node: Expression, reading: Reading): number {
  const value = (part: Expression) => amountOf(part, reading);
  const { here, world } = reading;
  switch (node.op) {
    case "money":
      return node.cents;
    case "num":
      return node.value;
    case "number":
      return Math.min(Math.max(here[node.fact] as number, node.from ?? -Infinity), node.to ?? Infinity);
    case "figure":
      return world.figures[node.key]?.value ?? Number.NaN;
    case "day":
      return dayNumber(node.day);
    case "dayOf":
      return dayNumber(here[node.fact] as CalendarDay);
    case "today":
      return dayNumber(world.today);
    case "plus":
      return node.of.map(value).reduce((total, term) => total + term, 0);
    case "minus":
      return value(node.a) - value(node.b);
    case "times":
      return value(node.a) * value(node.b);
    case "percentOf":
      return Math.floor((value(node.of) * value(node.percent) + 50) / 100);
    case "quotient":
      return Math.floor(value(node.of) / node.by + (node.round === "halfUp" ? 0.5 : 0));
    case "smallest":
      return Math.min(...node.of.map(value));
    case "largest":
      return Math.max(...node.of.map(value));
    case "when":
      return holds(node.condition, reading) ? value(node.yes) : value(node.no);
    case "yearsBetween":
      return ageOn(dayFromNumber(value(node.from)), dayFromNumber(value(node.to)));
    case "monthsBetween":
      return months(dayFromNumber(value(node.from)), dayFromNumber(value(node.to)));
    case "daysBetween":
      return value(node.to) - value(node.from);
    case "countOf": {
      const { condition } = node;
      return rowsOf(node.group.id, reading).filter((row) => !condition || holds(condition, row)).length;
    }
    case "sumOf":
      return rowsOf(node.group.id, reading).reduce((total, row) => total + amountOf(node.of, row), 0);
    case "household":
      return amountOf(node.of, { ...reading, here: reading.root });
  }
}

function rowsOf(group: string, reading: Reading): Reading[] {
  const { rows } = reading.here[group] as { rows: readonly Answers[] };
  return rows.map((here) => ({ ...reading, here }));
}

function months(from: CalendarDay, to: CalendarDay): number {
  const [fromYear, fromMonth, fromDate] = from.split("-").map(Number) as [number, number, number];
  const [toYear, toMonth, toDate] = to.split("-").map(Number) as [number, number, number];
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDate < fromDate ? 1 : 0);
}
