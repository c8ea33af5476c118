import type { FactDefinition } from "#app/facts/contract.ts";
import { type CompiledScheme, compileScheme, schemes, traceOf } from "#app/regelingen/contract.ts";
import type { Answers, World } from "#app/rules/contract.ts";
import { checkForm } from "../forms/regelingencheck.ts";
import type { PageDefinition } from "./define-form.ts";
import { allPages } from "./journey.ts";

/** All that a check is made of; it lives in the browser of the resident only. */
export interface CheckState {
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

/**
 * The page to ask next: of the pages with a question that can still change a verdict the one that most schemes wait for. Null when
 * every scheme is settled, or when nothing that may be asked can change it. The gemeente comes first: it says which limits hold.
 */
export function nextCheckPage(state: CheckState, world: World): PageDefinition | null {
  if (state.answers.gemeente === undefined) return pages[0] ?? null;
  const waiting = schemesWaitingFor(state.answers, world);
  let best: { page: PageDefinition; weight: number } | null = null;
  for (const page of pages.filter((candidate) => !wasSkipped(candidate, state))) {
    const weight = Math.max(0, ...openFacts(page, state.answers).map(({ id }) => waiting.get(id) ?? 0));
    if (weight > (best?.weight ?? 0)) best = { page, weight };
  }
  return best?.page ?? null;
}

/**
 * What a page asks this household now: the questions whose answer can still change the verdict of a scheme. On a page that was
 * answered before also those answers that still count, so that they can be put right.
 */
export function factsToAsk(page: PageDefinition, state: CheckState, world: World): readonly FactDefinition[] {
  const { answers, passed } = state;
  const waiting = schemesWaitingFor(answers, world);
  const counting = passed.includes(page.id) ? factsLookedAt(answers, world) : new Set<string>();
  return page.facts.filter(({ id }) => {
    if (id === "gemeente") return answers.gemeente === undefined || passed.includes(page.id);
    return answers[id] === undefined ? waiting.has(id) : counting.has(id);
  });
}

/** Every scheme in one fixed order, whatever the answers: a list that is read beside the questions must not jump. */
export function standings(state: Pick<CheckState, "answers">, world: World): readonly SchemeStanding[] {
  return compiled.map(({ scheme, program }) => ({
    scheme: scheme.id,
    standing: program.verdict(state.answers, world),
  }));
}

/** By fact of the household that was not answered: how many schemes can still change by it. A fact of a row goes with its group. */
function schemesWaitingFor(answers: Answers, world: World): ReadonlyMap<string, number> {
  const waiting = new Map<string, number>();
  for (const scheme of compiled) {
    if (scheme.program.judge(answers, world).settled) continue;
    const { missing } = traceOf(scheme, answers, world);
    for (const fact of new Set(missing.map(householdFact))) waiting.set(fact, (waiting.get(fact) ?? 0) + 1);
  }
  return waiting;
}

/** The facts that the verdicts rest on now: an answer about a partner who is no longer there is not looked at. */
function factsLookedAt(answers: Answers, world: World): ReadonlySet<string> {
  return new Set(compiled.flatMap((scheme) => traceOf(scheme, answers, world).facts.map(householdFact)));
}

function householdFact(path: string): string {
  return path.split(".")[0] as string;
}

function openFacts(page: PageDefinition, answers: Answers): readonly FactDefinition[] {
  return page.facts.filter(({ id }) => answers[id] === undefined);
}

/** Sent without a single answer: not asked again. A page that was answered comes back when a change elsewhere makes more of it count. */
function wasSkipped(page: PageDefinition, { passed, answers }: CheckState): boolean {
  return passed.includes(page.id) && openFacts(page, answers).length === page.facts.length;
}
