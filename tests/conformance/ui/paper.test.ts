import { createElement as h } from "react";
import { describe, expect, test } from "vitest";
import "#app/i18n/texts.server.ts";
import { translator } from "#app/i18n/contract.ts";
import { allPages, type Draft, type FormDefinition, formById } from "#app/intake/contract.ts";
import { blankPaper, filledPaper } from "#app/intake/queries/paper-page.server.ts";
import { PrintForm, type PrintFormModel } from "#app/ui/pages/print-form.tsx";
import { testNow } from "#tests/harness/clock.ts";
import { draw } from "#tests/harness/draw.tsx";
import { plainText } from "#tests/harness/html-forms.ts";
import { audrey } from "#tests/personas/audrey.ts";

const melding = formById("melding") as FormDefinition;
const to = { address: ["Postbus 1"], phone: "14 0165", gemeenten: [{ id: "lansingerland" }] };
const onPaper = (page: PrintFormModel, lng: "nl" | "ar") =>
  plainText(draw(h(PrintForm, { page }), { lng, both: true, bare: true }));

function filled(lng: "nl" | "ar"): PrintFormModel {
  const content = { answers: audrey.answers, passed: allPages(melding).map((page) => page.id) };
  const draft = { content } as unknown as Draft;
  return filledPaper(melding, draft, lng, testNow, to);
}

describe.each(["nl", "ar"] as const)("the form on paper in %s", (lng) => {
  test("holds every question of the form, and the Dutch of each (C-47)", () => {
    const paper = onPaper(blankPaper(melding, lng, to), lng);
    const questions = allPages(melding).flatMap((page) =>
      page.facts.map((fact) => `facts:${fact.id}.${page.facts.length === 1 ? "question" : "label"}`),
    );
    expect(questions.length).toBeGreaterThan(40);
    const words = (language: "nl" | "ar", key: string) =>
      translator(language)
        .t(key as string)
        .replace(/\s+/g, " ");
    // Marks inside a sentence part its words from the signs after them.
    const close = (text: string) => text.replace(/\s+/g, "");
    const missing = questions.flatMap((key) =>
      [lng, "nl" as const].filter((language) => !close(paper).includes(close(words(language, key)))).map(() => key),
    );
    expect(missing).toEqual([]);
  });

  test("says the birth date of Audrey in Dutch, whatever language she reads", () => {
    expect(onPaper(filled(lng), lng)).toContain("9 september 1984");
  });
});

test("the Arabic paper says that day in Arabic too, once", () => {
  expect(onPaper(filled("ar"), "ar").match(/9 سبتمبر 1984/g)).toHaveLength(1);
});
