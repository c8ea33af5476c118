import { type FactDefinition, offeredOptions, typedFrom } from "#app/facts/contract.ts";
import type { World } from "#app/rules/contract.ts";
import type { HelperModel, PageError, QuestionPageModel, TextRef, Typed } from "#app/ui/forms/page-model.ts";
import type { FormDefinition, PageDefinition } from "./define-form.ts";
import type { DraftContent } from "./draft.ts";
import { fieldOf, type Wording, whyOf } from "./fields.ts";
import { allPages, factsShown, inCrisis, isRequired, positionOf } from "./journey.ts";
import type { ReturnStep } from "./next-step.ts";

export interface QuestionPageInput {
  readonly form: FormDefinition;
  readonly page: PageDefinition;
  readonly draft: Pick<DraftContent, "answers" | "passed" | "both">;
  readonly world: World;
  readonly language: string;
  /** Municipalities of the Werkplein, for the question that offers them. */
  readonly gemeenten: readonly { readonly id: string; readonly name: string }[];
  readonly wording: Wording;
  /** Raw text to show again, after an error or a change of language; else the saved answers are shown. */
  readonly typed?: Typed;
  readonly errors?: readonly PageError[];
  /** The page with answers that this page came from, and goes back to at once. */
  readonly returnTo?: ReturnStep;
  /** Whether there is a text by this key: hints and introductions are optional. */
  readonly hasText: (key: string) => boolean;
  readonly stored: boolean;
  readonly helped: boolean;
}

/** One page of a form as `ui` draws it, or null when these answers do not lead to it. */
export function questionPage(input: QuestionPageInput): QuestionPageModel | null {
  const { form, page, draft, world, language } = input;
  const position = positionOf(form, page.id, draft, world);
  if (!position) return null;
  const base = `/${language}/${form.slug}`;
  const facts = factsShown(page, draft.answers, world);
  const typed = input.typed ?? savedText(page.facts, draft.answers);
  const heading = headingOf(page);
  const single = page.facts.length === 1;
  const back = input.returnTo ? `${base}/${input.returnTo}` : position.previous ? `${base}/${position.previous}` : base;
  return {
    action: `${base}/${page.id}`,
    back,
    section: { key: `intake:sections.${position.section}` },
    step: position.step,
    steps: position.steps,
    heading,
    intro: single ? undefined : introOf(page, input.hasText),
    fields: facts.map((fact) =>
      withGemeenten(
        fieldOf(fact, fact.id, typed, input.wording, fieldOptions(input, fact, single, heading)),
        fact,
        input,
      ),
    ),
    typed,
    errors: input.errors ?? [],
    why: single && page.facts[0] ? whyOf(page.facts[0]) : undefined,
    showBoth: draft.both,
    quickExit: page.quickExit === true || inCrisis(form, draft.answers, world),
    skippable: page.skippable === true,
    submit: { key: "ui:buttons.next" },
    hidden: hiddenFields(input.returnTo, facts),
    saveLater: `${base}/bewaren`,
    readAloud: true,
    notice: input.stored && opensSection(input, position) ? { key: "intake:engine.storedNotice" } : undefined,
    helper: input.helped ? helperOf(input, base) : undefined,
  };
}

/**
 * Nothing is answered, reproached or named on it: the same page for everyone who stands at this point of the form, so that its drawing
 * may be kept (decision 0008). Values of texts count as answers: a name could stand in them.
 */
export function isBlank({ typed, errors, helper, notice, heading, intro }: QuestionPageModel): boolean {
  const said = [heading, intro, notice].some((text) => text?.values !== undefined);
  return (
    !said && errors.length === 0 && helper === undefined && Object.values(typed).every((value) => value === undefined)
  );
}

/** The first sight of a section. There it is said once that the melding is safe; on every page it would stand before every question. */
function opensSection(input: QuestionPageInput, { section, previous }: { section: string; previous: string | null }) {
  if (input.returnTo || (input.errors ?? []).length > 0) return false;
  const pages = input.form.sections.find(({ id }) => id === section)?.pages ?? [];
  return !pages.some(({ id }) => id === previous);
}

/** For whom a helper fills in, as soon as the name is known and on every page but the one that asks it. */
function helperOf({ form, page, draft, stored }: QuestionPageInput, base: string): HelperModel | undefined {
  const { voornaam, achternaam } = draft.answers;
  const person = voornaam ?? achternaam;
  const asking = allPages(form).find((candidate) => candidate.facts.some((fact) => fact.id === "achternaam"));
  if (!asking || asking.id === page.id || typeof person !== "string") return undefined;
  return { person, change: stored ? undefined : `${base}/${asking.id}` };
}

/** The heading is the question; a page with several facts has a title of its own. */
export function headingOf(page: PageDefinition): TextRef {
  const [first] = page.facts;
  return { key: page.facts.length === 1 && first ? `facts:${first.id}.question` : `intake:pages.${page.id}.title` };
}

/** `_shown` tells which questions stood on the page: one that comes up by an answer is asked, not reproached. */
function hiddenFields(returnTo: string | undefined, facts: readonly FactDefinition[]) {
  const shown = { name: "_shown", value: facts.map((fact) => fact.id).join(" ") };
  return returnTo ? [shown, { name: "_return", value: returnTo }] : [shown];
}

function introOf(page: PageDefinition, hasText: (key: string) => boolean): TextRef | undefined {
  const key = `intake:pages.${page.id}.intro`;
  return hasText(key) ? { key } : undefined;
}

function fieldOptions(input: QuestionPageInput, fact: FactDefinition, single: boolean, heading: TextRef) {
  return {
    label: single ? heading : undefined,
    why: single ? undefined : whyOf(fact),
    hasHint: (id: string) => input.hasText(`facts:${id}.hint`),
    helped: input.helped,
    optional: !isRequired(input.page, fact, input.draft.answers, input.world),
  };
}

/** Of the municipalities only those of this Werkplein are offered, by the name that they have themselves. */
function withGemeenten<Field>(field: Field, fact: FactDefinition, input: QuestionPageInput): Field {
  if (fact.optionsFrom !== "gemeenten") return field;
  const offered = new Set(offeredOptions(fact, input.gemeenten));
  const { options } = field as { options: readonly { value: string }[] };
  return { ...field, options: options.filter((option) => offered.has(option.value)) };
}

function savedText(facts: readonly FactDefinition[], answers: DraftContent["answers"]): Typed {
  return Object.assign({}, ...facts.map((fact) => typedFrom(fact, answers[fact.id])));
}
