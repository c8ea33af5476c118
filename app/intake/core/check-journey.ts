import type { FactDefinition } from "#app/facts/contract.ts";
import {
  type CompiledScheme,
  compileScheme,
  conditionOf,
  impliedAnswers,
  schemes,
  traceOf,
  withImplied,
} from "#app/regelingen/contract.ts";
import { type Answers, compileQuestions, type Known, nextQuestion, type World } from "#app/rules/contract.ts";
import { checkForm } from "../forms/regelingencheck.ts";
import type { PageDefinition } from "./define-form.ts";
import { allPages } from "./journey.ts";

/** All that a check is made of; it lives in the browser of the resident only. */
export interface CheckState {
  /** What the resident told; what follows from it is never kept (`withImplied`). */
  readonly answers: Answers;
  /** Ids of the pages that were answered, in the order in which they were. */
  readonly passed: readonly string[];
  /** "Toon ook Nederlands". */
  readonly both: boolean;
  /** When it was begun: an ISO instant. */
  readonly begun: string;
}

/** Where one scheme stands, for the list beside the questions. `no` and `yes` never change by a further answer. */
export interface SchemeStanding {
  readonly scheme: string;
  readonly standing: "yes" | "open" | "no";
}

/** Compiled once; nothing of a household stays in it. */
const compiled: readonly CompiledScheme[] = schemes.map(compileScheme);
const pages = allPages(checkForm);
const offers = new Map(pages.flatMap((page) => page.facts.map((fact) => [fact.id, offeredBy(fact)] as const)));
const questions = compileQuestions(schemes.map(conditionOf), (fact) => offers.get(fact));

/**
 * The page of the question that can settle most. Null when every scheme is settled, or when nothing that may be asked can change it.
 * The gemeente comes first: it says which limits hold.
 */
export function nextCheckPage(state: CheckState, world: World): PageDefinition | null {
  if (state.answers.gemeente === undefined) return pages[0] ?? null;
  const waiting = waitingFor(state.answers, world);
  const askable = pages
    .filter((page) => !wasSkipped(page, state))
    .flatMap((page) => openFacts(page, state.answers).map(({ id }) => id));
  const fact = nextQuestion(questions, withImplied(state.answers), world, askable, waiting);
  return pages.find((page) => page.facts.some(({ id }) => id === fact)) ?? null;
}

/**
 * What a page asks this household now: the questions whose answer can still change the verdict of a scheme. On a page that was
 * answered before also those answers that still count, so that they can be put right.
 */
export function factsToAsk(page: PageDefinition, state: CheckState, world: World): readonly FactDefinition[] {
  const { answers, passed } = state;
  const waiting = waitingFor(answers, world);
  const counting = passed.includes(page.id) ? factsLookedAt(answers, world) : new Set<string>();
  return page.facts.filter(({ id }) => {
    if (id === "gemeente") return answers.gemeente === undefined || passed.includes(page.id);
    return answers[id] === undefined ? waiting.has(id) : counting.has(id);
  });
}

/** Every scheme in one fixed order, whatever the answers: a list that is read beside the questions must not jump. */
export function standings(state: Pick<CheckState, "answers">, world: World): readonly SchemeStanding[] {
  const verdicts = questions.together.verdicts(withImplied(state.answers), world);
  return schemes.map(({ id }, at) => ({ scheme: id, standing: verdicts[at] ?? "open" }));
}

interface Seen {
  readonly world: World;
  waiting?: ReadonlyMap<string, number>;
  looked?: ReadonlySet<string>;
}

/** One request looks at the same answers for many pages. It is gone when these answers are. */
const seen = new WeakMap<Answers, Seen>();

function seenOf(told: Answers, world: World): Seen {
  const known = seen.get(told);
  if (known?.world === world) return known;
  const fresh: Seen = { world };
  seen.set(told, fresh);
  return fresh;
}

/**
 * By fact without an answer: how many schemes can still change by it. What may follow from another answer waits until that one is
 * given, and is asked with it: the other question is the one to ask.
 */
function waitingFor(told: Answers, world: World): ReadonlyMap<string, number> {
  const known = seenOf(told, world);
  known.waiting ??= findWaiting(told, world);
  return known.waiting;
}

function findWaiting(told: Answers, world: World): ReadonlyMap<string, number> {
  const waiting = new Map(questions.waiting(withImplied(told), world));
  for (const { fact, from } of impliedAnswers) {
    const schemesWaiting = waiting.get(fact);
    if (schemesWaiting === undefined || told[from] !== undefined) continue;
    waiting.delete(fact);
    waiting.set(from, Math.max(waiting.get(from) ?? 0, schemesWaiting));
  }
  return waiting;
}

/** The facts that the verdicts rest on now: an answer about a partner who is no longer there is not looked at. */
function factsLookedAt(told: Answers, world: World): ReadonlySet<string> {
  const known = seenOf(told, world);
  const answers = withImplied(told);
  known.looked ??= new Set(
    compiled.flatMap((scheme) => traceOf(scheme, answers, world).facts.map((path) => path.split(".")[0] as string)),
  );
  return known.looked;
}

function openFacts(page: PageDefinition, answers: Answers): readonly FactDefinition[] {
  return page.facts.filter(({ id }) => answers[id] === undefined);
}

/** Sent without a single answer: not asked again. A page that was answered comes back when a change elsewhere makes more of it count. */
function wasSkipped(page: PageDefinition, { passed, answers }: CheckState): boolean {
  return passed.includes(page.id) && openFacts(page, answers).length === page.facts.length;
}

/** What a resident can answer: each option, each band. Nothing for days, groups and plain numbers: there the rules know where it turns. */
function offeredBy({ type, options = [], bands }: FactDefinition): readonly Known[] | undefined {
  if (type === "yesNo") return [true, false];
  if (type === "choice") return options;
  if (type === "choices") return options.map((option) => [option]);
  return bands?.map(([from, to]) => ({ from, to }));
}
