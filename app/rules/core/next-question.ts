import type { Answers, Known } from "../answers.ts";
import { trialsFor } from "./trials.ts";
import type { Compiled, World } from "./verdict.ts";

/**
 * The open fact that can settle most of the conditions by itself; on a tie the one whose answers settle more, then the one that more
 * conditions miss, then the one named first in `askable`. Null when no question can change a verdict: everything is settled, or waits for
 * a fact that may not be asked, or that was answered with "weet ik niet".
 * @param askable ids of facts and groups of the household that may be asked now, in the order of preference.
 */
export function nextQuestion(
  compiled: readonly Compiled[],
  answers: Answers,
  world: World,
  askable: readonly string[],
): string | null {
  const open = compiled
    .map((condition) => ({ condition, missing: missingOf(condition, answers, world) }))
    .filter(({ missing }) => missing.size > 0);
  let best: Candidate | null = null;
  for (const fact of askable) {
    const waiting = open.filter(({ missing }) => missing.has(fact)).map(({ condition }) => condition);
    if (waiting.length === 0) continue;
    const candidate = weigh(fact, waiting, answers, world);
    if (!best || isBetter(candidate, best)) best = candidate;
  }
  return best?.fact ?? null;
}

interface Candidate {
  readonly fact: string;
  /** How many conditions some answer settles. */
  readonly settles: number;
  /** Which share of the answers tried settles them, summed over the conditions. */
  readonly likely: number;
  readonly waiting: number;
}

/** Household facts that a condition waits for; a fact of a row is asked with its group. */
function missingOf(condition: Compiled, answers: Answers, world: World): Set<string> {
  const { missing } = condition.trace(answers, world);
  return new Set(missing.map((path) => path.split(".")[0] as string));
}

function weigh(fact: string, waiting: readonly Compiled[], answers: Answers, world: World): Candidate {
  let settles = 0;
  let likely = 0;
  for (const condition of waiting) {
    const trials = trialsFor(condition.condition, fact, world);
    const settled = trials.filter((known: Known) => condition.judge({ ...answers, [fact]: known }, world).settled);
    if (settled.length > 0) settles += 1;
    likely += settled.length / Math.max(1, trials.length);
  }
  return { fact, settles, likely, waiting: waiting.length };
}

function isBetter(a: Candidate, b: Candidate): boolean {
  if (a.settles !== b.settles) return a.settles > b.settles;
  if (Math.abs(a.likely - b.likely) > 1e-9) return a.likely > b.likely;
  return a.waiting > b.waiting;
}
