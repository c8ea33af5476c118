import type { FactDefinition } from "#app/facts/contract.ts";
import { type Answers, type Compiled, type Condition, compile, factsIn, type World } from "#app/rules/contract.ts";
import type { FormDefinition, PageDefinition, RouteDefinition } from "./define-form.ts";

const compiled = new WeakMap<Condition, Compiled>();

/** What a condition of a form says of these answers; each condition is compiled once. */
export function holds(condition: Condition, answers: Answers, world: World): "yes" | "no" | "open" {
  let program = compiled.get(condition);
  if (!program) {
    program = compile(condition);
    compiled.set(condition, program);
  }
  return program.verdict(answers, world);
}

/** Every page of a form in order, whether shown or not. */
export function allPages(form: FormDefinition): PageDefinition[] {
  return form.sections.flatMap((section) => section.pages);
}

/**
 * The pages that these answers show, in order; those that a "ja, dit is nog zo" keeps; and the answers that count: those on both.
 * Walked from front to back, so that an answer on a page that is no longer shown decides nothing further on.
 */
export function walk(
  form: FormDefinition,
  answers: Answers,
  world: World,
): { pages: PageDefinition[]; kept: PageDefinition[]; relevant: Answers } {
  const relevant: Record<string, Answers[string]> = {};
  const pages: PageDefinition[] = [];
  const kept: PageDefinition[] = [];
  for (const page of allPages(form)) {
    if (page.shownIf && holds(page.shownIf, relevant, world) === "no") continue;
    for (const fact of page.facts) {
      if (answers[fact.id] === undefined) continue;
      const condition = page.factShownIf?.[fact.id];
      if (condition && holds(condition, { ...relevant, [fact.id]: undefined }, world) === "no") continue;
      relevant[fact.id] = answers[fact.id];
    }
    const isKept = page.keptBy !== undefined && relevant[page.keptBy] === true && nothingLeft(page, relevant, world);
    (isKept ? kept : pages).push(page);
  }
  return { pages, kept, relevant };
}

/** Whether a page has nothing left to ask. A rough answer is asked again: a decision needs the exact one. */
export function nothingLeft(page: PageDefinition, answers: Answers, world: World): boolean {
  return factsShown(page, answers, world).every((fact) => {
    const answer = answers[fact.id];
    return answer === undefined ? !isRequired(page, fact, answers, world) : isExact(answer);
  });
}

/** Whether an answer is no band and no "weet ik niet". */
export function isExact(answer: Answers[string]): boolean {
  if (typeof answer !== "object" || answer === null || Array.isArray(answer)) return true;
  return !("from" in answer || "unknown" in answer);
}

/** Where a page is answered: on itself, or on the page of the "is dit nog zo?" that keeps it. */
export function answeredOn(
  form: FormDefinition,
  page: PageDefinition,
  kept: readonly PageDefinition[],
): PageDefinition {
  if (!kept.includes(page)) return page;
  return allPages(form).find(({ facts }) => facts.some(({ id }) => id === page.keptBy)) ?? page;
}

export function pagesOf(form: FormDefinition, answers: Answers, world: World): PageDefinition[] {
  return walk(form, answers, world).pages;
}

/**
 * The facts that a page asks of this household now. A fact that hangs on another fact of the same page waits until that one is
 * answered, so that a page starts with one question; what hangs on an earlier page shows unless it cannot matter.
 */
export function factsShown(page: PageDefinition, answers: Answers, world: World): FactDefinition[] {
  return page.facts.filter((fact, index) => {
    const condition = page.factShownIf?.[fact.id];
    if (!condition) return true;
    const verdict = holds(condition, answers, world);
    if (verdict !== "open") return verdict === "yes";
    const read = factsReadBy(condition);
    return page.facts.slice(0, index).every(({ id }) => answers[id] !== undefined || !read.has(id));
  });
}

/** Whether this page cannot do without this fact, on the answers so far. */
export function isRequired(page: PageDefinition, fact: FactDefinition, answers: Answers, world: World): boolean {
  const condition = page.requiredIf?.[fact.id];
  return !fact.optional || (condition !== undefined && holds(condition, answers, world) === "yes");
}

const readBy = new WeakMap<Condition, ReadonlySet<string>>();

function factsReadBy(condition: Condition): ReadonlySet<string> {
  const known = readBy.get(condition) ?? new Set(factsIn(condition));
  readBy.set(condition, known);
  return known;
}

/** The routes that are certain on these answers; an open route is not taken. */
export function routesOf(form: FormDefinition, answers: Answers, world: World): RouteDefinition[] {
  const { relevant } = walk(form, answers, world);
  return form.routes.filter((route) => holds(route.when, relevant, world) === "yes");
}

/** How pressing the resident says it is: the most urgent of the routes taken. */
export function urgencyOf(form: FormDefinition, answers: Answers, world: World): "crisis" | "soon" | "normal" {
  const urgencies = routesOf(form, answers, world).map((route) => route.urgency);
  if (urgencies.includes("crisis")) return "crisis";
  return urgencies.includes("soon") ? "soon" : "normal";
}

/** What the queue sorts and marks an intake by. */
export function signalOf(form: FormDefinition, answers: Answers, world: World) {
  const routes = routesOf(form, answers, world).map((route) => route.id);
  return { urgency: urgencyOf(form, answers, world), routes };
}

/** Whether help cannot wait: from then on every page offers "Sluit snel", as whoever did harm may look over a shoulder (C-53). */
export function inCrisis(form: FormDefinition, answers: Answers, world: World): boolean {
  return urgencyOf(form, answers, world) === "crisis";
}

/** The pages that come in one order and were not yet passed; the first of them is where the resident goes on. */
export function openPages(form: FormDefinition, progress: Progress, world: World): PageDefinition[] {
  const passed = new Set(progress.passed);
  return pagesOf(form, progress.answers, world).filter((page) => !passed.has(page.id));
}

export interface Progress {
  readonly answers: Answers;
  /** Ids of the pages that were sent, answered or passed over. */
  readonly passed: readonly string[];
}

export interface Position {
  /** Shown pages before and after, by id; null at the ends. */
  readonly previous: string | null;
  readonly next: string | null;
  /** Section the page stands in, counted over the sections that have shown pages. */
  readonly section: string;
  readonly step: number;
  readonly steps: number;
}

/**
 * Where a page stands, or null when these answers do not show it. A page may be visited when it was passed itself (what was told
 * before counts as passed), or when every shown page before it was.
 */
export function positionOf(form: FormDefinition, pageId: string, progress: Progress, world: World): Position | null {
  const pages = pagesOf(form, progress.answers, world);
  const index = pages.findIndex((page) => page.id === pageId);
  if (index < 0) return null;
  const passed = new Set(progress.passed);
  if (!passed.has(pageId) && pages.slice(0, index).some((page) => !passed.has(page.id))) return null;
  const shown = new Set(pages.map((page) => page.id));
  const sections = form.sections.filter((section) => section.pages.some((page) => shown.has(page.id)));
  const section = sections.findIndex((candidate) => candidate.pages.some((page) => page.id === pageId));
  return {
    previous: pages[index - 1]?.id ?? null,
    next: pages[index + 1]?.id ?? null,
    section: sections[section]?.id ?? "",
    step: section + 1,
    steps: sections.length,
  };
}

/** Whether a form begins on this page: only there may a draft be started. */
export function startsOn(form: FormDefinition, pageId: string): boolean {
  return allPages(form)[0]?.id === pageId;
}
