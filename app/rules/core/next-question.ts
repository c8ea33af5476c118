import type { Answers, Known } from "../answers.ts";
import { all } from "./build-conditions.ts";
import { compile, compileTogether } from "./compile.ts";
import { factsIn } from "./reads.ts";
import type { Condition } from "./syntax.ts";
import { trialsFor } from "./trials.ts";
import type { CompiledSet, World } from "./verdict.ts";

/** Conditions about which questions may be asked, ready to run; compiled once and kept. */
export interface Questions {
  readonly together: CompiledSet;
  /** By fact that has no answer: how many conditions can still change by it. A fact of a row goes with its group. */
  waiting(answers: Answers, world: World): ReadonlyMap<string, number>;
  /** A few answers worth trying out: those on offer, else spread over all at which a condition can turn. */
  trials(fact: string, world: World): readonly Known[];
}

/** @param offered the answers that a question offers, where somebody knows better than the conditions what will be answered. */
export function compileQuestions(
  conditions: readonly Condition[],
  offered: (fact: string) => readonly Known[] | undefined = () => undefined,
): Questions {
  const programs = conditions.map(compile);
  const together = compileTogether(conditions);
  const reading = new Map<string, Condition>();
  const tried = new WeakMap<World["figures"], Map<string, readonly Known[]>>();
  return {
    together,
    waiting: (answers, world) => {
      const waiting = new Map<string, number>();
      for (const program of programs) {
        if (program.judge(answers, world).settled) continue;
        const missing = program.trace(answers, world).missing.map((path) => path.split(".")[0] as string);
        for (const fact of new Set(missing)) waiting.set(fact, (waiting.get(fact) ?? 0) + 1);
      }
      return waiting;
    },
    trials: (fact, world) => {
      const offers = offered(fact);
      if (offers) return offers;
      const condition = reading.get(fact) ?? all(...conditions.filter((one) => factsIn(one).includes(fact)));
      reading.set(fact, condition);
      const known = tried.get(world.figures) ?? new Map<string, readonly Known[]>();
      tried.set(world.figures, known);
      const trials = known.get(fact) ?? spread(trialsFor(condition, fact, world));
      known.set(fact, trials);
      return trials;
    },
  };
}

/** Enough to tell a fact that settles much from one that settles little; each costs a judgement of every condition. */
const mostTrials = 8;

/** The first, the last, and evenly between; numbers and days in their own order. */
function spread(trials: readonly Known[]): readonly Known[] {
  if (trials.length <= mostTrials) return trials;
  const ordered = trials.every((known) => typeof known === "number")
    ? trials.toSorted((a, b) => Number(a) - Number(b))
    : trials.every((known) => typeof known === "string")
      ? trials.toSorted()
      : trials;
  return Array.from({ length: mostTrials }, (_, at) => {
    return ordered[Math.round((at * (ordered.length - 1)) / (mostTrials - 1))] as Known;
  });
}

/**
 * The open fact that most conditions wait for: none of them settles without it. Of several the one whose answers settle most at once,
 * then the one named first in `askable`. Null when no question can change a verdict: everything is settled, or waits for a fact that may
 * not be asked, or that was answered with "weet ik niet".
 * @param askable ids of facts and groups of the household that may be asked now, in the order of preference.
 * @param waiting what `questions.waiting` gave, where the one who asks knows more.
 */
export function nextQuestion(
  questions: Questions,
  answers: Answers,
  world: World,
  askable: readonly string[],
  waiting: ReadonlyMap<string, number> = questions.waiting(answers, world),
): string | null {
  const most = Math.max(0, ...askable.map((fact) => waiting.get(fact) ?? 0));
  const [first, ...others] = most > 0 ? askable.filter((fact) => waiting.get(fact) === most) : [];
  if (first === undefined || others.length === 0) return first ?? null;
  const before = questions.together.settled(answers, world);
  let best = { fact: first, settles: settledBy(questions, first, answers, world, before) };
  for (const fact of others) {
    const settles = settledBy(questions, fact, answers, world, before);
    if (settles > best.settles + 1e-9) best = { fact, settles };
  }
  return best.fact;
}

/** How many conditions an answer settles that nothing settled before: the mean of the answers tried. */
function settledBy(
  { together, trials }: Questions,
  fact: string,
  answers: Answers,
  world: World,
  before: readonly boolean[],
): number {
  const tried = trials(fact, world);
  const gained = (known: Known) =>
    together.settled({ ...answers, [fact]: known }, world).filter((settled, at) => settled && !before[at]).length;
  return tried.reduce((sum: number, known) => sum + gained(known), 0) / Math.max(1, tried.length);
}
