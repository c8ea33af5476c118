import { expect, test } from "vitest";
import "#app/i18n/texts.server.ts";
import { type FormDefinition, forms, isBlank, pagesOf } from "#app/intake/contract.ts";
import { questionPageFor } from "#app/intake/queries/question-page.server.ts";
import { worldOn } from "#app/regelingen/contract.ts";
import { werkpleinById } from "#app/werkpleinen/contract.ts";
import { personaDay, personas } from "#tests/personas/index.ts";

const melding = forms.find((form) => form.id === "melding") as FormDefinition;
const world = worldOn(personaDay);

const textsIn = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : value !== null && typeof value === "object"
      ? Object.values(value).flatMap(textsIn)
      : [];

test.each(personas.map((persona) => [persona.key, persona] as const))(
  "what is kept of a page that %s sees says nothing of them",
  (_key, persona) => {
    const { answers, language } = persona;
    const pages = pagesOf(melding, answers, world);
    const passed = pages.map(({ id }) => id);
    const { gemeenten } = werkpleinById(persona.werkplein);
    const see = (page: (typeof pages)[number], known: typeof answers) => {
      const draft = {
        id: "d",
        form: "melding",
        intakeId: null,
        content: { answers: known, passed, both: false, code: "", plansSeen: [] },
      };
      return questionPageFor({
        form: melding,
        page,
        draft: draft as never,
        language,
        gemeenten,
        now: new Date(`${personaDay}T09:00:00Z`),
      });
    };
    // What only this person could have written: names, days, sentences in Arabic.
    const own = textsIn(answers).filter((text) => /[A-Z\u0600-\u06ff]|^\d{4}-/.test(text));
    expect(own.length).toBeGreaterThan(3);

    let kept = 0;
    for (const page of pages) {
      const others = Object.fromEntries(
        Object.entries(answers).filter(([id]) => !page.facts.some((fact) => fact.id === id)),
      );
      const unanswered = see(page, others);
      if (unanswered && isBlank(unanswered)) {
        kept += 1;
        const said = JSON.stringify(unanswered);
        expect(
          own.filter((word) => said.includes(word)),
          page.id,
        ).toEqual([]);
      }
      const answered = see(page, answers);
      const given = page.facts.some((fact) => answers[fact.id] !== undefined);
      expect(answered !== null && isBlank(answered) && given, page.id).toBe(false);
    }
    expect(kept).toBeGreaterThan(1);
  },
);
