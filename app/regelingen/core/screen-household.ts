import {
  type Answers,
  type Compiled,
  type CompiledSet,
  compile,
  compileTogether,
  type Known,
  type NamedTrace,
  type Verdict,
  type World,
} from "#app/rules/contract.ts";
import type { SchemeRule } from "./check-household.ts";

/** Rules of one receipt, ready for many households. */
export interface RuleBook {
  readonly schemes: readonly string[];
  readonly set: CompiledSet;
  /** The program of one scheme by itself, for its reasons. */
  one(scheme: string): Compiled;
}

/** One look at a household: by which rules, in which world, with which answers. `presumed` as `presume.ts` says. */
export interface Look {
  readonly book: RuleBook;
  readonly world: World;
  readonly presumed: World;
  readonly answers: Answers;
}

/** What changed for one scheme between two looks, and why. */
export interface SchemeChange {
  readonly scheme: string;
  /** Null when the check did not know the scheme then. */
  readonly from: Verdict | null;
  readonly to: Verdict;
  /** When `to` waits for a figure that is not known yet: what it is if that figure stays what it was. */
  readonly expected?: Verdict;
  readonly conditions: readonly { readonly name: string; readonly from: Outcome | null; readonly to: Outcome }[];
  readonly figures: readonly { readonly key: string; readonly from: number | null; readonly to: number | null }[];
  /** Answers that changed with time alone. */
  readonly facts: readonly { readonly fact: string; readonly from: Known | null; readonly to: Known | null }[];
}

type Outcome = NamedTrace["outcome"];

export function ruleBook(rules: readonly SchemeRule[]): RuleBook {
  const programs = new Map<string, Compiled>();
  return {
    schemes: rules.map(({ scheme }) => scheme),
    set: compileTogether(rules.map(({ when }) => when)),
    one: (scheme) => {
      const rule = rules.find((known) => known.scheme === scheme);
      if (!rule) throw new Error(`no rule of ${scheme}`);
      const program = programs.get(scheme) ?? compile(rule.when);
      programs.set(scheme, program);
      return program;
    },
  };
}

/** The verdicts that are compared, in the order of the book: if every figure stays at its last known value. */
export function presumedVerdicts({ book, presumed, answers }: Look): readonly Verdict[] {
  return book.set.verdicts(answers, presumed);
}

/**
 * The schemes whose verdict changed. A scheme that the earlier rules did not know counts when it is a yes now: it was missed.
 * @param was verdicts of the earlier look, `are` of the later one, as `presumedVerdicts` gives them.
 */
export function changedSchemes(
  earlier: RuleBook,
  was: readonly Verdict[],
  later: RuleBook,
  are: readonly Verdict[],
): readonly string[] {
  return later.schemes.filter((scheme, at) => {
    const before = earlier === later ? was[at] : was[earlier.schemes.indexOf(scheme)];
    return before === undefined ? are[at] === "yes" : before !== are[at];
  });
}

/** Why one scheme changed: which conditions turned, which figures differ below them, and which answers grew with time. */
export function explainChange(scheme: string, earlier: Look, later: Look): SchemeChange {
  const known = earlier.book.schemes.includes(scheme);
  const before = known ? earlier.book.one(scheme).trace(earlier.answers, earlier.presumed) : null;
  const after = later.book.one(scheme).trace(later.answers, later.presumed);
  const to = later.book.one(scheme).verdict(later.answers, later.world);
  const turned = after.conditions.flatMap((condition) => {
    const then = before?.conditions.find(({ name }) => name === condition.name);
    return then?.outcome === condition.outcome ? [] : [{ then, condition }];
  });
  const figures = new Set(turned.flatMap(({ then, condition }) => [...(then?.figures ?? []), ...condition.figures]));
  const facts = new Set(turned.flatMap(({ condition }) => condition.facts));
  return {
    scheme,
    from: before?.verdict ?? null,
    to,
    ...(to !== after.verdict && { expected: after.verdict }),
    conditions: turned.map(({ then, condition: { name, outcome } }) => ({
      name,
      from: then?.outcome ?? null,
      to: outcome,
    })),
    figures: differing(figures, (key) => [
      earlier.presumed.figures[key]?.value,
      later.presumed.figures[key]?.value,
    ]).map(([key, from, to]) => ({ key, from, to })),
    facts: differing(facts, (fact) => [earlier.answers[fact], later.answers[fact]]).map(([fact, from, to]) => ({
      fact,
      from,
      to,
    })),
  };
}

/**
 * What a household is told of: what became, or would become, a yes, and what became possible. They agreed to hear of what is new for
 * them: that something may have ended, or is less sure than it was, is told to nobody.
 */
export function isGain({ from, to, expected }: SchemeChange): boolean {
  const now = expected ?? to;
  return now === "yes" || (now === "open" && from !== "yes");
}

/** What comes first: 0 when something became a yes (or would be one), 1 when something became possible. */
export function rankOf(gains: readonly SchemeChange[]): 0 | 1 {
  return gains.some(({ to, expected }) => (expected ?? to) === "yes") ? 0 : 1;
}

function differing<Value>(
  keys: Iterable<string>,
  both: (key: string) => readonly [Value | undefined, Value | undefined],
): (readonly [string, Value | null, Value | null])[] {
  return [...keys].flatMap((key) => {
    const [from, to] = both(key);
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [[key, from ?? null, to ?? null] as const];
  });
}
