import { catalogue } from "#app/facts/contract.ts";
import { formatBirthday, formatMoney } from "#app/i18n/format.server.ts";
import {
  type AnswerView,
  type FormDefinition,
  formView,
  type IntakeContent,
  savedParts,
} from "#app/intake/contract.ts";
import { calendarDay } from "#app/kernel/day.ts";
import { worldOn } from "#app/regelingen/contract.ts";
import type { AnswerText, DossierModel } from "../core/dossier-model.ts";
import { languageName, say } from "./in-dutch.server.ts";

const wording = {
  money: (cents: number) => formatMoney(cents),
  day: (day: string) => ({ text: formatBirthday(calendarDay(day), "nl") }),
};

/** The answers of an intake, grouped as the form, under the labels that staff use. Own words stay as they were written. */
export function answersInDutch(form: FormDefinition, content: IntakeContent): DossierModel["sections"] {
  const world = worldOn(calendarDay(content.pinned.day));
  return formView(form, content.answers, world, wording).sections.map((section) => ({
    title: say(section.title.key),
    rows: section.rows.map((row) => ({
      fact: row.fact,
      label: say(row.staffLabel.key),
      answer: row.answered ? answerText(row.fact, row.answer, content.language) : null,
    })),
  }));
}

/** The answers by form: a saved check is two of them, who it is about and what was checked. */
export function sectionsOf(form: FormDefinition | undefined, content: IntakeContent): DossierModel["sections"] {
  const parts = content.check ? savedParts : form ? [form] : [];
  return parts.flatMap((part) => answersInDutch(part, content));
}

function answerText(fact: string, answer: AnswerView, language: string): AnswerText {
  switch (answer.kind) {
    case "text":
      return { kind: "plain", text: say(answer.text.key, answer.text.values) };
    case "code":
      return { kind: "plain", text: answer.text };
    case "moment":
      return { kind: "plain", text: answer.moment.text };
    case "literal":
      return isOwnWords(fact)
        ? { kind: "own", text: answer.text, lang: language, language: languageName(language) }
        : { kind: "plain", text: answer.text };
    case "list":
      return { kind: "list", items: answer.items.map((item) => answerText(fact, item, language)) };
    case "rows":
      return {
        kind: "rows",
        rows: answer.rows.map((row) =>
          row.map((cell) => {
            const part = cell.label.key.replace(/^facts:(.+)\.label$/, "$1");
            return { label: say(`facts:${part}.staff`), answer: answerText(part, cell.answer, language) };
          }),
        ),
      };
  }
}

const parts = new Map([...catalogue.values()].flatMap((fact) => (fact.of ?? []).map((part) => [part.id, part])));

/** Whether somebody wrote this as they speak; a name is a name in every language. */
function isOwnWords(fact: string): boolean {
  const type = (catalogue.get(fact) ?? parts.get(fact))?.type;
  return type === "longText" || type === "shortText";
}
