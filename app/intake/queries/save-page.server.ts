import type { FieldError } from "#app/facts/contract.ts";
import type { World } from "#app/rules/contract.ts";
import type { CheckPageModel } from "#app/ui/forms/check-model.ts";
import type { FieldModel, QuestionPageModel, WhyModel } from "#app/ui/forms/page-model.ts";
import { askedPage } from "../core/asked-page.ts";
import type { CheckState } from "../core/check-journey.ts";
import type { PageDefinition } from "../core/define-form.ts";
import type { Typed } from "../core/draft.ts";
import { type FormView, formView } from "../core/form-view.ts";
import { factsShown, pagesOf, positionOf } from "../core/journey.ts";
import { checkPage, type ReturnStep } from "../core/next-step.ts";
import { asSent } from "../core/pressed.ts";
import { readPage } from "../core/read-page.ts";
import type { SaveVisit } from "../core/save-check.ts";
import { saveForm } from "../forms/bewaren.ts";
import { checkForm } from "../forms/regelingencheck.ts";
import { checkSections } from "./check-page.server.ts";
import { errorText, hasText, wordingOf } from "./page-words.server.ts";

export interface SavePage {
  readonly page: PageDefinition;
  readonly visit: SaveVisit;
  readonly state: CheckState;
  readonly world: World;
  readonly language: string;
  readonly returnTo?: ReturnStep;
  readonly wrong?: { readonly typed: Typed; readonly errors: readonly FieldError[] };
}

/** Whatever the law lets us ask elsewhere: here it is asked with consent, to reach who asked for it. */
const why: WhyModel = {
  text: { key: "intake:saveCheck.why" },
  ground: { key: "intake:saveCheck.ground", critical: true },
};

/** A page of "bewaar mijn check", or null when it may not be visited yet. */
export function savePageFor(asked: SavePage): QuestionPageModel | null {
  const { page, visit, state, world, language, returnTo } = asked;
  const position = positionOf(saveForm, page.id, visit, world);
  if (!position) return null;
  const base = `/${language}/${saveForm.slug}`;
  const { answers } = visit;
  const travelled = visit.typed?.page === page.id ? visit.typed : undefined;
  const errors = asked.wrong?.errors ?? (travelled?.wasError ? errorsIn(asked, travelled.fields) : []);
  const part = askedPage({
    ...{ page, facts: factsShown(page, answers, world), answers, world, gemeenten: [], hasText, helped: false },
    ...{ wording: wordingOf(language), typed: asked.wrong?.typed ?? travelled?.fields, returnTo },
    errors: errors.map(errorText),
  });
  const before = returnTo ?? position.previous;
  return {
    ...part,
    fields: part.fields.map(withOwnReason),
    why: part.why && why,
    action: `${base}/${page.id}`,
    back: before ? `${base}/${before}` : `/${language}/${checkForm.slug}/uitkomst`,
    section: { key: `intake:sections.${position.section}` },
    step: position.step,
    steps: position.steps,
    showBoth: state.both,
    quickExit: false,
    notice: position.previous ? undefined : { key: "intake:saveCheck.lead" },
  };
}

/** A consent says itself what it is for; only its ground is another. */
function withOwnReason(field: FieldModel): FieldModel {
  if (!field.why) return field;
  return { ...field, why: field.name.startsWith("mag") ? { ...field.why, ground: why.ground } : why };
}

/** Everything that will be kept: who it is about, what was agreed to, and what was answered in the check. */
export function saveAnswersPage(visit: SaveVisit, state: CheckState, language: string, world: World): CheckPageModel {
  const base = `/${language}/${saveForm.slug}`;
  const wording = wordingOf(language);
  const own = formView(saveForm, visit.answers, world, wording);
  const check = answeredOnly(formView(checkForm, state.answers, world, wording));
  const last = pagesOf(saveForm, visit.answers, world).at(-1);
  return {
    action: `${base}/${checkPage}`,
    back: `${base}/${last?.id ?? ""}`,
    heading: { key: "intake:engine.check.title" },
    intro: { key: "intake:engine.check.intro" },
    sections: [
      ...checkSections(own, (page) => `${base}/${page}?terug=${checkPage}`),
      ...checkSections(check, (page) => `/${language}/${checkForm.slug}/vraag/${page}?terug=uitkomst`),
    ],
    declaration: { key: "intake:saveCheck.declaration", critical: true },
    errors: [],
    submit: { key: "intake:saveCheck.send" },
    hidden: [],
    quickExit: false,
  };
}

function answeredOnly({ sections }: FormView): FormView {
  return {
    sections: sections
      .map((section) => ({ ...section, rows: section.rows.filter(({ answered }) => answered) }))
      .filter(({ rows }) => rows.length > 0),
  };
}

function errorsIn({ page, visit, world }: SavePage, fields: Typed): readonly FieldError[] {
  return readPage(page, asSent(fields), visit.answers, world.today, world, [], () => true).errors;
}
