import { dayInAmsterdam } from "#app/kernel/day.ts";
import { worldOn } from "#app/regelingen/contract.ts";
import type { CheckPageModel } from "#app/ui/forms/check-model.ts";
import { isHelpedDraft } from "../core/decide-submission.ts";
import type { FormDefinition } from "../core/define-form.ts";
import type { Draft } from "../core/draft.ts";
import { formView } from "../core/form-view.ts";
import { inCrisis, pagesOf } from "../core/journey.ts";
import { storePage } from "../core/next-step.ts";
import { checkSections } from "./check-page.server.ts";
import { wordingOf } from "./page-words.server.ts";

/** "U kunt zich nu melden": what was filled in so far, and one button. */
export function storePageFor(form: FormDefinition, draft: Draft, language: string, now: Date): CheckPageModel {
  const world = worldOn(dayInAmsterdam(now));
  const base = `/${language}/${form.slug}`;
  const passed = new Set(draft.content.passed);
  const view = formView(form, draft.content.answers, world, wordingOf(language));
  const known = view.sections.map((section) => ({
    ...section,
    rows: section.rows.filter((row) => passed.has(row.page) && row.answered),
  }));
  const last = pagesOf(form, draft.content.answers, world)
    .filter((page) => passed.has(page.id))
    .at(-1);
  return {
    action: `${base}/${storePage}`,
    back: `${base}/${last?.id ?? ""}`,
    heading: { key: "pages:storeNow.title" },
    intro: { key: "pages:storeNow.lead", critical: true },
    sections: checkSections(
      { sections: known.filter((section) => section.rows.length > 0) },
      (page) => `${base}/${page}?terug=${storePage}`,
    ),
    declaration: { key: isHelpedDraft(draft) ? "intake:engine.store.helped" : "pages:storeNow.after" },
    errors: [],
    submit: { key: "pages:storeNow.button" },
    hidden: [],
    quickExit: inCrisis(form, draft.content.answers, world),
  };
}
