import { dayInAmsterdam } from "#app/kernel/day.ts";
import { worldOn } from "#app/regelingen/contract.ts";
import type { CheckPageModel } from "#app/ui/forms/check-model.ts";
import type { FormDefinition } from "../core/define-form.ts";
import type { Draft } from "../core/draft.ts";
import { formView } from "../core/form-view.ts";
import { inCrisis } from "../core/journey.ts";
import { knownPages } from "../core/known-answers.ts";
import { knownPage } from "../core/next-step.ts";
import { checkSections } from "./check-page.server.ts";
import { wordingOf } from "./page-words.server.ts";

/** Everything that was told before and needs no asking, each with a way to change it; null when there is nothing. */
export function knownPageFor(form: FormDefinition, draft: Draft, language: string, now: Date): CheckPageModel | null {
  const { content } = draft;
  const world = worldOn(dayInAmsterdam(now));
  const pages = knownPages(form, content, world);
  const known = new Set(pages.map(({ id }) => id));
  if (known.size === 0 || !content.knownFrom) return null;
  const summed = pages.some(({ facts }) => facts.some(({ id }) => content.summed?.includes(id)));
  const wording = wordingOf(language);
  const view = formView(form, content.answers, world, wording);
  const sections = view.sections
    .map((section) => ({ ...section, rows: section.rows.filter(({ page, answered }) => known.has(page) && answered) }))
    .filter(({ rows }) => rows.length > 0);
  const base = `/${language}/${form.slug}`;
  const { source, on } = content.knownFrom;
  return {
    action: `${base}/${knownPage}`,
    back: base,
    heading: { key: "intake:engine.known.title" },
    intro: { key: `intake:engine.known.${source}.lead`, moments: { day: wording.day(on) } },
    ...(summed && { notice: { key: "intake:engine.known.summed" } }),
    sections: checkSections({ sections }, (page) => `${base}/${page}?terug=${knownPage}`),
    errors: [],
    submit: { key: "intake:engine.known.right" },
    hidden: [],
    quickExit: inCrisis(form, content.answers, world),
  };
}
