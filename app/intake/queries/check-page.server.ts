import { key } from "#app/i18n/contract.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { worldOn } from "#app/regelingen/contract.ts";
import type { CheckPageModel, CheckQuestion, CheckSection, PriorScheme } from "#app/ui/forms/check-model.ts";
import { headingOf } from "../core/asked-page.ts";
import type { FormDefinition } from "../core/define-form.ts";
import type { Draft } from "../core/draft.ts";
import { type FormView, formView } from "../core/form-view.ts";
import { howToApply } from "../core/how-to-apply.ts";
import { allPages, answeredOn, inCrisis, pagesOf, walk } from "../core/journey.ts";
import { checkPage } from "../core/next-step.ts";
import { contradictionsIn, papersOf } from "../core/papers.ts";
import { priorSchemes } from "../core/prior-schemes.ts";
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
    questions: questionsOf(form, draft, language, now),
    prior: priorOf(form, draft, language, now),
    ...declared(form),
    errors: [],
    submit: { key: sendKey(form) },
    hidden: [],
    printHref: `${base}/papier?ingevuld`,
    papersHref: papersOf(form, draft.content.answers, world).length > 0 ? `${base}/bewijs` : undefined,
    quickExit: inCrisis(form, draft.content.answers, world),
  };
}

/** Who asks for a decision is told what they declare by sending (Participatiewet art. 17); others that a talk follows. */
export function declared({ kind }: FormDefinition): Pick<CheckPageModel, "declaration" | "declares"> {
  if (kind !== "aanvraag") return { declaration: { key: "intake:engine.check.declaration", critical: true } };
  return {
    declares: {
      title: { key: "intake:engine.check.declares.title" },
      items: ["true", "changes", "looked"].map(wordOf),
      after: ["mistake", "hidden"].map(wordOf),
    },
  };
}

/** Which of them are critical stands in `locales/critical.json`. */
const wordOf = (name: string) => ({ key: `intake:engine.check.declares.${name}` });

/** What ranks before it and looks open: to be asked for too, while this aanvraag goes on. */
function priorOf(form: FormDefinition, draft: Draft, language: string, now: Date): PriorScheme[] {
  return priorSchemes(form, draft.content.answers, worldOn(dayInAmsterdam(now))).map(({ id, apply }) => ({
    name: { key: key("regelingen", "schemes", id, "name") },
    summary: { key: key("regelingen", "schemes", id, "summary") },
    how: howToApply(apply),
    ...("form" in apply && { href: `/${language}/${apply.form}` }),
  }));
}

const sendKeys = {
  melding: "intake:engine.check.send",
  aanvraag: "intake:engine.check.sendAanvraag",
  hulpvraag: "intake:engine.check.sendHulpvraag",
  voorzieningencheck: "intake:engine.check.send",
} as const satisfies Record<FormDefinition["kind"], string>;

function sendKey({ kind, reports }: FormDefinition): string {
  return reports ? "intake:engine.check.sendReport" : sendKeys[kind];
}

/** Answers that do not fit together, asked back kindly: they may be right all the same, and nothing stops the sending. */
function questionsOf(form: FormDefinition, draft: Draft, language: string, now: Date): CheckQuestion[] {
  const world = worldOn(dayInAmsterdam(now));
  const { kept } = walk(form, draft.content.answers, world);
  const pages = new Map(allPages(form).map((page) => [page.id, answeredOn(form, page, kept)]));
  return contradictionsIn(form, draft.content.answers, world).map((contradiction) => ({
    text: { key: `intake:contradictions.${contradiction.id}` },
    links: contradiction.pages.flatMap((id) => {
      const page = pages.get(id);
      return page ? [{ text: headingOf(page), href: `/${language}/${form.slug}/${page.id}?terug=${checkPage}` }] : [];
    }),
  }));
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
