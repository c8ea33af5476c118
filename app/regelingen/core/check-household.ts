import {
  type Answers,
  all,
  atLeast,
  atMost,
  type Compiled,
  type CompiledNumber,
  type Condition,
  compile,
  compileNumber,
  compileTogether,
  day,
  named,
  type OpenReason,
  type Range,
  type Trace,
  today,
  type Verdict,
  type World,
} from "#app/rules/contract.ts";
import type { SchemeDefinition } from "./define-scheme.ts";

/** What a verdict on a scheme rests on, as plain JSON: this is what a receipt keeps, so that it can be run again years later. */
export interface SchemeRule {
  readonly scheme: string;
  readonly when: Condition;
  readonly amount?: Pick<NonNullable<SchemeDefinition["amount"]>, "cents" | "per">;
  readonly judgements: readonly string[];
}

/** A rule, ready to run. */
export interface CompiledRule {
  readonly rule: SchemeRule;
  readonly program: Compiled;
  readonly amount?: CompiledNumber;
}

/** A scheme, ready to run. Kept for the life of the process and used for everyone. */
export interface CompiledScheme extends CompiledRule {
  readonly scheme: SchemeDefinition;
}

/** What the check says of one scheme. `yes` is an indication: `judgements` wait for a person. */
export interface SchemeResult {
  readonly scheme: string;
  readonly verdict: Verdict;
  /** No further answer changes the verdict. */
  readonly settled: boolean;
  readonly openBecause: readonly OpenReason[];
  readonly judgements: readonly string[];
  /** Eurocents for one period, never below 0; absent where there is no amount or the verdict is no. */
  readonly amountCents?: Range;
  readonly per?: "month" | "year" | "quarter" | "once";
}

/** All conditions of a scheme, each under its name and with its article; outside its days it never holds. */
export function conditionOf(scheme: SchemeDefinition): Condition {
  const running = [
    ...(scheme.startedOn ? [atLeast(today(), day(scheme.startedOn))] : []),
    ...(scheme.endedOn ? [atMost(today(), day(scheme.endedOn))] : []),
  ];
  const titleOf = (key: string) => scheme.sources[key]?.title ?? "";
  return all(
    ...running,
    ...Object.entries(scheme.conditions).map(([name, { when, source }]) => named(name, when, titleOf(source))),
  );
}

export function ruleOf(scheme: SchemeDefinition): SchemeRule {
  const { id, amount, judgements = {} } = scheme;
  return {
    scheme: id,
    when: conditionOf(scheme),
    ...(amount && { amount: { cents: amount.cents, per: amount.per } }),
    judgements: Object.keys(judgements),
  };
}

export function compileRule(rule: SchemeRule): CompiledRule {
  return {
    rule,
    program: compile(rule.when),
    ...(rule.amount && { amount: compileNumber(rule.amount.cents) }),
  };
}

export function compileScheme(scheme: SchemeDefinition): CompiledScheme {
  return { scheme, ...compileRule(ruleOf(scheme)) };
}

/** All schemes for one household on the day and figures of `world`, in the order of `schemes`. */
export function checkHousehold(
  schemes: readonly CompiledRule[],
  answers: Answers,
  world: World,
): readonly SchemeResult[] {
  return schemes.map((compiled) => checkScheme(compiled, answers, world));
}

export function checkScheme({ rule, program, amount }: CompiledRule, answers: Answers, world: World): SchemeResult {
  const { verdict, settled, openBecause } = program.judge(answers, world);
  return {
    scheme: rule.scheme,
    verdict,
    settled,
    openBecause,
    judgements: rule.judgements,
    ...(amount &&
      rule.amount &&
      verdict !== "no" && { amountCents: rangeOf(amount, answers, world), per: rule.amount.per }),
  };
}

/** Why the verdict of a scheme is what it is. */
export function traceOf({ program }: CompiledRule, answers: Answers, world: World): Trace {
  return program.trace(answers, world);
}

/** Verdicts only, for many households: everything that schemes share is worked out once for each. */
export function verdictsOf(schemes: readonly SchemeDefinition[]): (answers: Answers, world: World) => Verdict[] {
  const set = compileTogether(schemes.map(conditionOf));
  return (answers, world) => set.verdicts(answers, world);
}

function rangeOf(amount: CompiledNumber, answers: Answers, world: World): Range {
  const { lo, hi } = amount.range(answers, world);
  const bound = (value: number) => (Number.isFinite(value) ? Math.max(0, value) : null);
  return { from: bound(lo) ?? 0, to: bound(hi) };
}
