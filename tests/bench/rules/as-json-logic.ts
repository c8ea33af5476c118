import { Constants, LogicEngine } from "json-logic-engine";
import type { CalendarDay } from "#app/kernel/day.ts";
import type { Answers, Condition, Expression, GroupReference, Relation, World } from "#app/rules/contract.ts";
import { parseDay, yearsBetween } from "#app/rules/core/calendar.ts";

/**
 * Our conditions, word for word in the language of `json-logic-engine`. It is given what we are given: answers as they come, the
 * figures of the day, days as text. Operators of our own stand only for what it cannot say: years between two days (by our own
 * calendar, compiled in line), and rounding to a cent.
 */
export type Logic = unknown;

type State = { compile(parts: TemplateStringsArray, ...items: unknown[]): unknown };

/** Marked as that engine marks what does not wait; it then calls it straight. */
const years = Object.assign((from: string, to: string) => yearsBetween(parseDay(from), parseDay(to)), {
  [Constants.Sync]: true,
});

export function engineForSchemes(): LogicEngine {
  const engine = new LogicEngine();
  const add = (name: string, method: unknown, compile: (of: unknown[], state: State) => unknown) =>
    engine.addMethod(name, { method, compile, deterministic: true } as never);
  add(
    "hundredth",
    ([value]: number[]) => Math.floor(((value as number) + 50) / 100),
    ([value], state) => state.compile`Math.floor(((${value}) + 50) / 100)`,
  );
  add(
    "whole",
    ([value, half, by]: [number, number, number]) => Math.floor((value + half) / by),
    ([value, half, by], state) => state.compile`Math.floor(((${value}) + ${half}) / ${by})`,
  );
  add(
    "years",
    ([from, to]: [string, string]) => years(from, to),
    ([from, to], state) => state.compile`${years}(${from}, ${to})`,
  );
  // Its own comparison goes wrong, compiled, when both sides read answers: the two share one variable.
  add(
    "upTo",
    ([a, b]: [number, number]) => a <= b,
    ([a, b], state) => state.compile`((${a}) <= (${b}))`,
  );
  return engine;
}

/** What a compiled rule reads: the answers of a household, and the figures of its world by their keys. */
export function logicData(answers: Answers, figures: { readonly [key: string]: number }): unknown {
  return { huishouden: answers, cijfers: figures };
}

export function figuresFor({ figures }: World): { readonly [key: string]: number } {
  return Object.fromEntries(Object.entries(figures).map(([key, { value }]) => [key, value as number]));
}

/** @param place where the facts are: of the household, or of the row at hand. */
export function conditionLogic(node: Condition, today: CalendarDay, place = "huishouden."): Logic {
  const logic = (one: Condition) => conditionLogic(one, today, place);
  const fact = "fact" in node ? { var: place + node.fact } : null;
  switch (node.op) {
    case "isYes":
    case "isNo":
      return { "===": [fact, node.op === "isYes"] };
    case "is":
      return { "===": [fact, node.option] };
    case "isOneOf":
      return { in: [fact, node.options] };
    case "includes":
      return { in: [node.option, fact] };
    case "all":
    case "any":
      return node.of.length === 0 ? node.op === "all" : { [node.op === "all" ? "and" : "or"]: node.of.map(logic) };
    case "not":
      return { "!": [logic(node.of)] };
    case "named":
      return logic(node.condition);
    // Nobody judged yet. Where it would matter ours stays open, and the comparison says so.
    case "judgement":
      return false;
    case "always":
    case "never":
      return node.op === "always";
    case "atMost":
    case "atLeast":
    case "lessThan":
    case "moreThan":
      return comparisonLogic(node.op, numberLogic(node.a, today, place), numberLogic(node.b, today, place));
    default:
      throw new Error(`no scheme says ${node.op}; teach it here when one does`);
  }
}

const signs: { readonly [R in Relation]: readonly [sign: string, turned: string] } = {
  atMost: ["<=", ">="],
  atLeast: [">=", "<="],
  lessThan: ["<", ">"],
  moreThan: [">", "<"],
};

function comparisonLogic(relation: Relation, a: Logic, b: Logic): Logic {
  const [sign, turned] = signs[relation];
  if (!readsAnswers(b)) return { [sign]: [a, b] };
  if (!readsAnswers(a)) return { [turned]: [b, a] };
  if (relation === "atMost") return { upTo: [a, b] };
  if (relation === "atLeast") return { upTo: [b, a] };
  return { "!": [{ upTo: relation === "lessThan" ? [b, a] : [a, b] }] };
}

function readsAnswers(logic: Logic): boolean {
  return JSON.stringify(logic).includes('"var"');
}

function numberLogic(node: Expression, today: CalendarDay, place: string): Logic {
  const logic = (one: Expression) => numberLogic(one, today, place);
  switch (node.op) {
    case "money":
      return node.cents;
    case "num":
      return node.value;
    case "number":
    case "dayOf":
      return { var: place + node.fact };
    case "figure":
      return { var: `cijfers.${node.key.replaceAll(".", "\\.")}` };
    case "day":
      return node.day;
    case "today":
      return today;
    case "plus":
      return { "+": node.of.map(logic) };
    case "minus":
      return { "-": [logic(node.a), logic(node.b)] };
    case "times":
      return { "*": [logic(node.a), logic(node.b)] };
    case "percentOf":
      return { hundredth: [{ "*": [logic(node.of), logic(node.percent)] }] };
    case "quotient":
      return { whole: [logic(node.of), node.round === "halfUp" ? node.by / 2 : 0, node.by] };
    case "smallest":
    case "largest":
      return { [node.op === "smallest" ? "min" : "max"]: node.of.map(logic) };
    case "when":
      return { if: [conditionLogic(node.condition, today, place), logic(node.yes), logic(node.no)] };
    case "yearsBetween":
      return { years: [logic(node.from), logic(node.to)] };
    case "countOf":
      return { length: [rowsLogic(node.group, node.condition, today)] };
    default:
      throw new Error(`no scheme says ${node.op}; teach it here when one does`);
  }
}

function rowsLogic({ id }: GroupReference, condition: Condition | undefined, today: CalendarDay): Logic {
  const rows = { var: `huishouden.${id}.rows` };
  return condition ? { filter: [rows, conditionLogic(condition, today, "")] } : rows;
}
