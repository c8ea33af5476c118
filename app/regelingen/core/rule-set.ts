import type { CalendarDay } from "#app/kernel/day.ts";
import { type Answers, canonical, hashOf, type Trace, type World } from "#app/rules/contract.ts";
import { schemes } from "../schemes.ts";
import {
  checkHousehold,
  checkScheme,
  compileRule,
  compileScheme,
  ruleOf,
  type SchemeResult,
  type SchemeRule,
  traceOf,
} from "./check-household.ts";
import { withImplied } from "./implied-answers.ts";

/** What a verdict rests on besides the answers: hashes of the rules and of the figures, the day, and whose choices were used. */
export interface CheckReceipt {
  /** Hash of the expressions of all schemes. */
  readonly rules: string;
  /** Hash of the figures of that day, those of the gemeente included. */
  readonly figures: string;
  readonly day: CalendarDay;
  readonly gemeente: string;
  /** Version of what the gemeente chose, or `demo` while only our example is known. */
  readonly overlay: string;
}

/** A check as it is saved. */
export interface SavedCheck {
  readonly answers: Answers;
  readonly receipt: CheckReceipt;
  readonly results: readonly SchemeResult[];
}

/** One scheme from a stored rule set, with the reasons. */
export interface Recomputed extends SchemeResult {
  readonly trace: Trace;
}

/** The rules and figures that a receipt names, as they are stored. */
export interface StoredRules {
  readonly rules: string;
  readonly figures: string;
}

/** The rules of today as one text. Writing a million signs takes a moment: once for a process. */
export const ruleSetText = once(() => canonical(schemes.map(ruleOf) as never));
const ruleSetHash = once(() => hashOf(schemes.map(ruleOf) as never));

export function figureSetText(world: World): string {
  return canonical(world.figures);
}

export function receiptOf(world: World, gemeente: string, overlayVersion: string): CheckReceipt {
  const { figures, today: day } = world;
  const known = figureHashes.get(figures) ?? hashOf(figures);
  figureHashes.set(figures, known);
  return { rules: ruleSetHash(), figures: known, day, gemeente, overlay: overlayVersion };
}
const figureHashes = new WeakMap<World["figures"], string>();

/**
 * What is saved of a check by the rules of today: keep the rule set of its receipt in the same transaction. What follows from an answer is
 * saved with it, so that the check can be computed again from what is stored alone.
 */
export function savedCheck(told: Answers, world: World, gemeente: string, overlayVersion: string): SavedCheck {
  const answers = withImplied(told);
  return {
    answers,
    receipt: receiptOf(world, gemeente, overlayVersion),
    results: checkHousehold(compiled(), answers, world),
  };
}
const compiled = once(() => schemes.map(compileScheme));

/**
 * The check once more, from what was stored with it and from nothing else: it says what it said then, whatever the schemes are now.
 * @throws Error when the stored texts are not those that the receipt names.
 */
export function recompute(stored: StoredRules, receipt: CheckReceipt, answers: Answers): readonly Recomputed[] {
  return recomputer(stored, receipt)(answers);
}

/** The same, ready for many households of one receipt. */
export function recomputer(stored: StoredRules, receipt: CheckReceipt): (answers: Answers) => readonly Recomputed[] {
  const figures = opened<World["figures"]>(stored.figures, receipt.figures, "figure set");
  const programs = opened<readonly SchemeRule[]>(stored.rules, receipt.rules, "rule set").map(compileRule);
  const world: World = { today: receipt.day, figures };
  return (answers) =>
    programs.map((program) => ({
      ...checkScheme(program, answers, world),
      trace: traceOf(program, answers, world),
    }));
}

/** One scheme of a saved check beside the same scheme recomputed; `null` where one of the two does not know it. */
export interface Compared {
  readonly scheme: string;
  readonly stored: SchemeResult | null;
  readonly again: SchemeResult | null;
  /** Verdict, reasons for being open, judgements and amount. */
  readonly same: boolean;
}

export function compareResults(stored: readonly SchemeResult[], recomputed: readonly Recomputed[]): Compared[] {
  const again = recomputed.map(({ trace: _, ...result }) => result);
  const ids = new Set([...stored, ...again].map(({ scheme }) => scheme));
  return [...ids].map((scheme) => {
    const one = stored.find((result) => result.scheme === scheme) ?? null;
    const other = again.find((result) => result.scheme === scheme) ?? null;
    return { scheme, stored: one, again: other, same: canonical(one as never) === canonical(other as never) };
  });
}

function opened<Value>(text: string, hash: string, what: string): Value {
  const value = JSON.parse(text) as Value;
  if (hashOf(value as never) !== hash) throw new Error(`the stored ${what} is not the one with hash ${hash}`);
  return value;
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
