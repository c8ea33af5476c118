import { dayInAmsterdam } from "#app/kernel/day.ts";
import { worldOn } from "#app/regelingen/contract.ts";
import type { CheckPageModel, CheckSection } from "#app/ui/forms/check-model.ts";
import type { FormDefinition } from "../core/define-form.ts";
import type { Draft } from "../core/draft.ts";
import { type FormView, formView } from "../core/form-view.ts";
import { inCrisis, pagesOf } from "../core/journey.ts";
import { checkPage } from "../core/next-step.ts";
import { wordingOf } from "./page-words.server.ts";

/** Check-your-answers: everything that will be sent, each with a way to its page and straight back. */
export function checkPageFor(form: FormDefinition, draft: Draft, language: string, now: Date): CheckPageModel {
  const world = worldOn(dayInAmsterdam(now));
  const base = `/${language}/${form.slug}`;
  const view = formView(form, draft.content.answers, world, wordingOf(language));
  const pages = pagesOf(form, draft.content.answers, world);
  return {
    action: `${base}/${checkPage}`,
    back: `${base}/${pages.at(-1)?.id ?? ""}`,
    heading: { key: "intake:engine.check.title" },
    intro: { key: "intake:engine.check.intro" },
    sections: checkSections(view, (page) => `${base}/${page}?terug=${checkPage}`),
    declaration: { key: "intake:engine.check.declaration", critical: true },
    errors: [],
    submit: { key: "intake:engine.check.send" },
    hidden: [],
    printHref: `${base}/papier?ingevuld`,
    quickExit: inCrisis(form, draft.content.answers, world),
  };
}

/** The rows of a filled form as `ui` draws them; without `changeOf` they only read. */
export function checkSections(view: FormView, changeOf?: (page: string) => string): CheckSection[] {
  return view.sections.map((section) => ({
    title: section.title,
    rows: section.rows.map((row) => ({
      question: row.label,
      answer: row.answered ? row.answer : undefined,
      change: changeOf?.(row.page),
    })),
  }));
}
