import type { Answers } from "../answers.ts";
import { compile, compileNumber } from "./compile.ts";
import { visit } from "./reads.ts";
import type { Condition, Expression, Node, NumberExpression } from "./syntax.ts";
import type { Compiled, TurningPoint, World } from "./verdict.ts";

/** Ten billion euros in cents: no household is further away. */
const farthest = 1_000_000_000_000;

/** 1 when more of the number makes it larger (or truer), −1 when smaller, 0 when it makes no difference, null when it may do both. */
type Direction = 1 | -1 | 0 | null;

/**
 * The value of one number fact at which the verdict turns from yes to no, all other answers being the same; null when there is none: the
 * verdict does not depend on it, is not monotone in it, or other answers still keep it open beside the turn.
 * @param fact a number or money fact of the household (not of a row).
 */
export function turningPoint(compiled: Compiled, fact: string, answers: Answers, world: World): TurningPoint | null {
  const around = new Surroundings(fact, answers, world);
  const direction = around.ofCondition(compiled.condition);
  if (direction === null || direction === 0) return null;
  const verdictAt = (value: number) => compiled.verdict({ ...answers, [fact]: value }, world);
  let yes = direction * farthest;
  let other = -yes;
  if (verdictAt(yes) !== "yes" || verdictAt(other) !== "no") return null;
  while (Math.abs(yes - other) > 1) {
    const middle = Math.floor((yes + other) / 2);
    if (verdictAt(middle) === "yes") yes = middle;
    else other = middle;
  }
  if (verdictAt(other) !== "no") return null;
  return { fact, holds: direction === 1 ? "from" : "upTo", value: yes };
}

/** Which way a condition leans on one number, given everything else that is known. */
class Surroundings {
  private readonly fact: string;
  private readonly answers: Answers;
  private readonly world: World;

  constructor(fact: string, answers: Answers, world: World) {
    this.fact = fact;
    this.answers = { ...answers, [fact]: undefined };
    this.world = world;
  }

  ofCondition(node: Condition): Direction {
    if (!readsNumber(node, this.fact)) return 0;
    switch (node.op) {
      case "atMost":
      case "lessThan":
        return together(turned(this.ofExpression(node.a)), this.ofExpression(node.b));
      case "atLeast":
      case "moreThan":
        return together(this.ofExpression(node.a), turned(this.ofExpression(node.b)));
      case "all":
      case "any":
        return node.of.map((part) => this.ofCondition(part)).reduce(together, 0);
      case "not":
        return turned(this.ofCondition(node.of));
      case "named":
        return this.ofCondition(node.condition);
      case "household":
        return this.ofCondition(node.of);
      default:
        return null;
    }
  }

  private ofExpression(node: Expression): Direction {
    if (!readsNumber(node, this.fact)) return 0;
    switch (node.op) {
      case "number":
        return 1;
      case "plus":
      case "smallest":
      case "largest":
        return node.of.map((part: Expression) => this.ofExpression(part)).reduce(together, 0);
      case "minus":
        return together(this.ofExpression(node.a), turned(this.ofExpression(node.b)));
      case "times":
        return this.ofProduct(node.a, node.b);
      case "percentOf":
        return this.ofProduct(node.of, node.percent);
      case "when":
        return this.ofChoice(node);
      case "quotient":
      case "household":
        return this.ofExpression(node.of);
      default:
        return null;
    }
  }

  /** Only one side may lean on the number, and the other must keep its sign. */
  private ofProduct(a: NumberExpression, b: NumberExpression): Direction {
    const [leaning, other] = readsNumber(a, this.fact) ? [a, b] : [b, a];
    if (readsNumber(other, this.fact)) return null;
    const { lo, hi } = compileNumber(other).range(this.answers, this.world);
    if (lo >= 0) return this.ofExpression(leaning);
    return hi <= 0 ? turned(this.ofExpression(leaning)) : null;
  }

  private ofChoice(node: Extract<Expression, { op: "when" }>): Direction {
    const verdict = compile(node.condition).verdict(this.answers, this.world);
    if (verdict === "yes") return this.ofExpression(node.yes);
    if (verdict === "no") return this.ofExpression(node.no);
    if (readsNumber(node.condition, this.fact)) return null;
    return together(this.ofExpression(node.yes), this.ofExpression(node.no));
  }
}

function readsNumber(node: Node, fact: string): boolean {
  let found = false;
  visit(node, (at, inRow) => {
    if (inRow === null && "fact" in at && at.fact === fact) found = true;
  });
  return found;
}

function turned(direction: Direction): Direction {
  return direction === null ? null : ((0 - direction) as Direction);
}

function together(a: Direction, b: Direction): Direction {
  if (a === null || b === null) return null;
  if (a === 0) return b;
  return b === 0 || a === b ? a : null;
}
