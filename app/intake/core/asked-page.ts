import { type FactDefinition, offeredOptions, typedFrom } from "#app/facts/contract.ts";
import type { Answers, World } from "#app/rules/contract.ts";
import type { PageError, QuestionPageModel, TextRef, Typed } from "#app/ui/forms/page-model.ts";
import type { PageDefinition } from "./define-form.ts";
import { fieldOf, type Wording, whyOf } from "./fields.ts";
import { isRequired } from "./journey.ts";

/** A page with the facts that it asks of this household now, whatever led to it. */
export interface AskedPage {
  readonly page: PageDefinition;
  readonly facts: readonly FactDefinition[];
  readonly answers: Answers;
  readonly world: World;
  /** Municipalities of the Werkplein, for the question that offers them. */
  readonly gemeenten: readonly { readonly id: string; readonly name: string }[];
  readonly wording: Wording;
  /** Raw text to show again, after an error or a change of language; else the saved answers are shown. */
  readonly typed?: Typed;
  readonly errors?: readonly PageError[];
  /** The page that this one goes back to at once. */
  readonly returnTo?: string;
  /** Whether there is a text by this key: hints and introductions are optional. */
  readonly hasText: (key: string) => boolean;
  readonly helped: boolean;
}

type Asked = Pick<
  QuestionPageModel,
  "heading" | "intro" | "fields" | "typed" | "errors" | "why" | "skippable" | "submit" | "hidden" | "readAloud"
>;

/** The part of a page that asks: question, fields, reasons, and what was typed or is wrong. */
export function askedPage(asked: AskedPage): Asked {
  const { page, facts, answers } = asked;
  const typed = asked.typed ?? savedText(page.facts, answers);
  const heading = headingOf(page);
  const single = page.facts.length === 1;
  return {
    heading,
    intro: single ? undefined : introOf(page, asked.hasText),
    fields: facts.map((fact) =>
      withGemeenten(
        fieldOf(fact, fact.id, typed, asked.wording, fieldOptions(asked, fact, single, heading)),
        fact,
        asked,
      ),
    ),
    typed,
    errors: asked.errors ?? [],
    why: single && page.facts[0] ? whyOf(page.facts[0]) : undefined,
    skippable: page.skippable === true,
    submit: { key: "ui:buttons.next" },
    hidden: hiddenFields(asked.returnTo, facts, asked.errors ?? []),
    readAloud: true,
  };
}

/** The heading is the question; a page with several facts has a title of its own. */
export function headingOf(page: PageDefinition): TextRef {
  const [first] = page.facts;
  return { key: page.facts.length === 1 && first ? `facts:${first.id}.question` : `intake:pages.${page.id}.title` };
}

/**
 * `_shown` tells which questions stood on the page: one that comes up by an answer is asked, not reproached. `_error` tells that
 * the page stood there with reproaches, so that they come along to another language.
 */
function hiddenFields(returnTo: string | undefined, facts: readonly FactDefinition[], errors: readonly PageError[]) {
  return [
    { name: "_shown", value: facts.map((fact) => fact.id).join(" ") },
    ...(returnTo ? [{ name: "_return", value: returnTo }] : []),
    ...(errors.length > 0 ? [{ name: "_error", value: "1" }] : []),
  ];
}

function introOf(page: PageDefinition, hasText: (key: string) => boolean): TextRef | undefined {
  const key = `intake:pages.${page.id}.intro`;
  return hasText(key) ? { key } : undefined;
}

function fieldOptions(asked: AskedPage, fact: FactDefinition, single: boolean, heading: TextRef) {
  return {
    label: single ? heading : undefined,
    why: single ? undefined : whyOf(fact),
    hasHint: (id: string) => asked.hasText(`facts:${id}.hint`),
    helped: asked.helped,
    optional: !isRequired(asked.page, fact, asked.answers, asked.world),
  };
}

/** Of the municipalities only those of this Werkplein are offered, by the name that they have themselves. */
function withGemeenten<Field>(field: Field, fact: FactDefinition, asked: AskedPage): Field {
  if (fact.optionsFrom !== "gemeenten") return field;
  const offered = new Set(offeredOptions(fact, asked.gemeenten));
  const { options } = field as { options: readonly { value: string }[] };
  return { ...field, options: options.filter((option) => offered.has(option.value)) };
}

function savedText(facts: readonly FactDefinition[], answers: Answers): Typed {
  return Object.assign({}, ...facts.map((fact) => typedFrom(fact, answers[fact.id])));
}
