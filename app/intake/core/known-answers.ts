import type { Answers, World } from "#app/rules/contract.ts";
import type { FormDefinition, PageDefinition } from "./define-form.ts";
import type { DraftContent, KnownFrom } from "./draft.ts";
import { addedUp, withTotals } from "./income-totals.ts";
import { allPages, factsShown, isExact, nothingLeft, walk } from "./journey.ts";

/** What was told before: in a check, a melding, or an earlier aanvraag of the same person. */
export interface Known {
  readonly answers: Answers;
  readonly from: KnownFrom;
  /** The melding that the new form follows, by id. */
  readonly follows?: string;
}

/** What an earlier aanvraag told, with what the melding told since: the newer answer counts, unless it is only a rough one. */
export function olderBehind(newer: Known, older: Known): Known {
  const exact = Object.entries(newer.answers).filter(([fact, answer]) => {
    return answer !== undefined && (isExact(answer) || older.answers[fact] === undefined);
  });
  return { ...newer, from: older.from, answers: { ...older.answers, ...Object.fromEntries(exact) } };
}

/**
 * A new form with what was told before in it. Only what the form asks itself comes along. Pages on which everything is known count as
 * passed; they are shown together once, for their owner to look at and to change.
 */
export function withKnown(form: FormDefinition, content: DraftContent, known: Known, world: World): DraftContent {
  // Whether something is still so is a question of today, whatever was said of it before.
  const stillSo = new Set(allPages(form).map(({ keptBy }) => keptBy));
  const facts = allPages(form).flatMap((page) => page.facts.map(({ id }) => id));
  const asked = new Set(facts.filter((fact) => !stillSo.has(fact)));
  const told = withTotals(known.answers);
  const answers = Object.fromEntries(Object.entries(told).filter(([fact]) => asked.has(fact)));
  const { from, follows } = known;
  const summed = addedUp(known.answers, answers);
  const filled: DraftContent = { ...content, answers, known: Object.keys(answers), knownFrom: from, summed };
  // A melding is short, and its date hangs on who sends it: there every page is looked at.
  const passed = form.kind === "melding" ? [] : knownPages(form, filled, world).map(({ id }) => id);
  return { ...filled, passed, ...(follows ? { follows } : {}) };
}

/** The pages that these answers show and on which nothing is left to ask, but for those that are asked about in another way. */
export function knownPages(form: FormDefinition, content: DraftContent, world: World): PageDefinition[] {
  const { pages, relevant } = walk(form, content.answers, world);
  const known = new Set(content.known ?? []);
  return pages.filter((page) => {
    if (page.askAgain || page.keptBy !== undefined) return false;
    return factsShown(page, relevant, world).some(({ id }) => known.has(id)) && nothingLeft(page, relevant, world);
  });
}

/** Whether the page with everything that was told before still waits to be looked at. */
export function asksKnown(form: FormDefinition, content: DraftContent, world: World): boolean {
  return form.kind !== "melding" && content.knownSeen !== true && knownPages(form, content, world).length > 0;
}
