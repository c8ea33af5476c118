import { type Described, describeAnswer, type FactDefinition } from "#app/facts/contract.ts";
import type { Answers, World } from "#app/rules/contract.ts";
import type { TextRef } from "#app/ui/forms/page-model.ts";
import type { Moment } from "#app/ui/parts/text.tsx";
import type { FormDefinition } from "./define-form.ts";
import { bandText, type Wording } from "./fields.ts";
import { answeredOn, factsShown, walk } from "./journey.ts";

export type { Wording } from "./fields.ts";

/** An answer ready to be shown: numbers are in words already, days in the words of both languages, texts still by key so that Dutch can stand beside. */
export type AnswerView =
  | { readonly kind: "text"; readonly text: TextRef }
  /** Typed by the resident, in whatever language and direction. */
  | { readonly kind: "literal"; readonly text: string }
  /** Always left to right. */
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "moment"; readonly moment: Moment }
  | { readonly kind: "list"; readonly items: readonly AnswerView[] }
  | {
      readonly kind: "rows";
      readonly rows: readonly (readonly { readonly label: TextRef; readonly answer: AnswerView }[])[];
    };

export interface FormRow {
  /** Where the answer is changed. */
  readonly page: string;
  readonly fact: string;
  /** The question as the resident reads it. */
  readonly label: TextRef;
  /** `facts:<fact>.staff`: the Dutch label for staff. */
  readonly staffLabel: TextRef;
  readonly answer: AnswerView;
  readonly answered: boolean;
}

export interface FormView {
  readonly sections: readonly { readonly id: string; readonly title: TextRef; readonly rows: readonly FormRow[] }[];
}

/** A filled form, section by section: the one source of check-your-answers, print and the view of staff. */
export function formView(form: FormDefinition, answers: Answers, world: World, wording: Wording): FormView {
  const { pages, kept, relevant } = walk(form, answers, world);
  const shown = new Set([...pages, ...kept]);
  const sections = form.sections.map((section) => ({
    id: section.id,
    title: { key: `intake:sections.${section.id}` },
    rows: section.pages
      .filter((page) => shown.has(page))
      .flatMap((page) =>
        factsShown(page, relevant, world).map((fact) =>
          rowOf(answeredOn(form, page, kept).id, page.facts.length, fact, relevant, wording),
        ),
      ),
  }));
  return { sections: sections.filter((section) => section.rows.length > 0) };
}

function rowOf(page: string, factsOnPage: number, fact: FactDefinition, answers: Answers, wording: Wording): FormRow {
  return {
    page,
    fact: fact.id,
    label: { key: factsOnPage === 1 ? `facts:${fact.id}.question` : `facts:${fact.id}.label` },
    staffLabel: { key: `facts:${fact.id}.staff` },
    answer: answerView(fact, describeAnswer(fact, answers[fact.id]), wording),
    answered: answers[fact.id] !== undefined,
  };
}

/** A described answer with its numbers put into words. */
export function answerView(fact: FactDefinition, described: Described, wording: Wording): AnswerView {
  switch (described.kind) {
    case "text":
      return { kind: "text", text: { key: described.key } };
    case "literal":
    case "code":
      return described;
    case "day":
      return { kind: "moment", moment: wording.day(described.day) };
    case "money":
    case "number":
      return amountView(fact, described.from, described.to, wording);
    case "list":
      return { kind: "list", items: described.items.map((item) => answerView(fact, item, wording)) };
    case "rows":
      return {
        kind: "rows",
        rows: described.rows.map((row) =>
          row.map((cell) => ({
            label: { key: `facts:${cell.fact.id}.label` },
            answer: answerView(cell.fact, cell.answer, wording),
          })),
        ),
      };
  }
}

function amountView(fact: FactDefinition, from: number, to: number | null, wording: Wording): AnswerView {
  if (from === to && !(from === 0 && fact.bands)) {
    return { kind: "code", text: fact.type === "money" ? wording.money(from) : String(from) };
  }
  return { kind: "text", text: bandText(fact, from, to, wording) };
}
