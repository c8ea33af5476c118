import { catalogue } from "#app/facts/contract.ts";
import type { Interval } from "#app/kernel/interval.ts";
import {
  type Answers,
  any,
  type CompiledNumber,
  type Condition,
  compile,
  compileNumber,
  factsIn,
  figuresIn,
  type NumberExpression,
  type Range,
  type World,
} from "#app/rules/contract.ts";

/** What the two figures count: the unit of the fact, or years where it is an age. */
export type FigureUnit = "eurocent" | "years" | "months";

/** A figure of the household beside the limit it was set against. A side of which nothing is known is unbounded. */
export interface ComparedFigures {
  readonly unit: FigureUnit;
  readonly own: Range;
  readonly limit: Range;
}

/** Reads both sides of the one comparison that tells a resident something; null where its outcome hangs on something else. */
export type FigureReader = (answers: Answers, world: World) => ComparedFigures | null;

/**
 * The comparison of a condition that can be told in one line: a number of the household on the left, a figure of law or gemeente on
 * the right. Undefined where there is none: "18 jaar of ouder" says its own number, and a formula of the law is no figure of a person.
 */
export function ownFigureOf(condition: Condition): FigureReader | undefined {
  const found = find(condition);
  if (!found) return undefined;
  const { left, right, unit, unless } = found;
  return (answers, world) => {
    if (unless?.verdict(answers, world) === "yes") return null;
    return { unit, own: rangeOf(left.range(answers, world)), limit: rangeOf(right.range(answers, world)) };
  };
}

interface Found {
  readonly left: CompiledNumber;
  readonly right: CompiledNumber;
  readonly unit: FigureUnit;
  /** Another way to meet the condition, which makes the comparison idle. */
  readonly unless?: ReturnType<typeof compile>;
}

function find(node: Condition): Found | undefined {
  switch (node.op) {
    case "atMost":
    case "lessThan":
    case "atLeast":
    case "moreThan":
      return comparison(node.a as NumberExpression, node.b as NumberExpression);
    case "not":
      return find(node.of);
    case "all":
      return node.of.map(find).find((found) => found !== undefined);
    case "any": {
      const at = node.of.findIndex((part) => find(part) !== undefined);
      const found = node.of[at] && find(node.of[at]);
      const others = node.of.filter((_, index) => index !== at);
      return found && (others.length === 0 ? found : { ...found, unless: compile(any(...others)) });
    }
    default:
      return undefined;
  }
}

function comparison(a: NumberExpression, b: NumberExpression): Found | undefined {
  const unit = unitOf(a);
  if (!unit || figuresIn(a).length > 0 || figuresIn(b).length === 0) return undefined;
  return { left: compileNumber(a), right: compileNumber(b), unit };
}

function unitOf(node: NumberExpression): FigureUnit | undefined {
  if (node.op === "yearsBetween") return "years";
  const units = factsIn(node).map((fact) => catalogue.get(fact)?.unit);
  if (units.some((unit) => unit?.startsWith("eurocent"))) return "eurocent";
  return units.includes("months") ? "months" : undefined;
}

/** The same as plain JSON. */
export function rangeOf({ lo, hi }: Interval): Range {
  return { from: Number.isFinite(lo) ? lo : null, to: Number.isFinite(hi) ? hi : null };
}
