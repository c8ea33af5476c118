import { type FactDefinition, offeredOptions } from "#app/facts/contract.ts";
import { translator } from "#app/i18n/contract.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { worldOn } from "#app/regelingen/contract.ts";
import type { PrintFormModel, PrintQuestion } from "#app/ui/pages/print-form.tsx";
import type { PrintSpaceModel } from "#app/ui/parts/print-space.tsx";
import type { FormDefinition } from "../core/define-form.ts";
import type { Draft } from "../core/draft.ts";
import { bandText } from "../core/fields.ts";
import { formView } from "../core/form-view.ts";
import { inCrisis } from "../core/journey.ts";
import { wordingOf } from "./page-words.server.ts";

interface Sender {
  readonly address: readonly string[];
  readonly phone: string;
  readonly gemeenten: readonly { readonly id: string }[];
}

/** The whole form on paper with room to write: every question, whatever it hangs on (C-47). */
export function blankPaper(form: FormDefinition, language: string, to: Sender): PrintFormModel {
  return {
    heading: { key: "pages:print.title" },
    intro: { key: "pages:print.lead" },
    back: `/${language}/${form.slug}`,
    filled: false,
    address: to.address,
    phone: to.phone,
    sections: form.sections.map((section) => ({
      title: { key: `intake:sections.${section.id}` },
      questions: section.pages.flatMap((page) =>
        page.facts.map((fact) => questionOf(fact, page.facts.length, language, to)),
      ),
    })),
  };
}

/** What was filled in so far, to take along or to sign. It says plainly that it is no receipt. */
export function filledPaper(
  form: FormDefinition,
  draft: Draft,
  language: string,
  now: Date,
  to: Sender,
): PrintFormModel {
  const world = worldOn(dayInAmsterdam(now));
  const view = formView(form, draft.content.answers, world, wordingOf(language));
  return {
    heading: { key: "intake:engine.paper.title" },
    intro: { key: "intake:engine.paper.notSent", critical: true },
    back: `/${language}/${form.slug}/controleren`,
    quickExit: inCrisis(form, draft.content.answers, world),
    filled: true,
    address: to.address,
    phone: to.phone,
    sections: view.sections.map((section) => ({
      title: section.title,
      questions: section.rows.map((row) => ({ question: row.label, answer: row.answered ? row.answer : undefined })),
    })),
  };
}

function questionOf(fact: FactDefinition, onPage: number, language: string, to: Sender): PrintQuestion {
  const hint = `facts:${fact.id}.hint`;
  return {
    question: { key: `facts:${fact.id}.${onPage === 1 ? "question" : "label"}` },
    hint: translator("nl").has(hint) ? { key: hint } : undefined,
    space: spaceOf(fact, language, to),
  };
}

/** Boxes on paper for what has a fixed length. */
const cellsOf = { bsn: 9, postcode: 6, iban: 18 } as const;

function spaceOf(fact: FactDefinition, language: string, to: Sender): PrintSpaceModel {
  const options = (keys: string[], several = false): PrintSpaceModel => ({
    kind: "options",
    several,
    options: keys.map((key) => ({ key })),
  });
  switch (fact.type) {
    case "yesNo":
      return options(["ui:answers.yes", "ui:answers.no"]);
    case "choice":
    case "choices":
      return options(
        offeredOptions(fact, to.gemeenten).map((option) => `facts:${fact.id}.options.${option}`),
        fact.type === "choices",
      );
    case "money":
    case "number": {
      const bands = (fact.bands ?? []).map(([from, upTo]) => bandText(fact, from, upTo, wordingOf(language)));
      if (bands.length > 0) return { kind: "options", several: false, options: bands };
      return { kind: "amount", unit: fact.unit && { key: `ui:units.${fact.unit}` } };
    }
    case "day":
      return { kind: "day" };
    case "bsn":
    case "postcode":
    case "iban":
      return { kind: "cells", cells: cellsOf[fact.type] };
    case "longText":
      return { kind: "lines", lines: 5 };
    case "group":
      return {
        kind: "rows",
        rows: Math.min(fact.maxRows ?? 6, 6),
        labels: (fact.of ?? []).map((part) => ({ key: `facts:${part.id}.label` })),
      };
    default:
      return { kind: "lines", lines: 1 };
  }
}
