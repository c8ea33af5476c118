import { describe, expect, test } from "vitest";
import { translator } from "#app/i18n/contract.ts";
import "#app/i18n/texts.server.ts";
import { formById, formView, type IntakeContent } from "#app/intake/contract.ts";
import { type FiledIntake, intakeDocument, intakeFile } from "#app/intake/queries/intake-file.server.ts";
import { wordingOf } from "#app/intake/queries/page-words.server.ts";
import { calendarDay } from "#app/kernel/day.ts";
import { worldOn } from "#app/regelingen/contract.ts";
import { textsOf } from "#tests/harness/pdf-text.ts";
import { aanvraagAnswers } from "#tests/personas/aanvraag.ts";
import { jan } from "#tests/personas/jan.ts";
import { mohammed } from "#tests/personas/mohammed.ts";
import { selam } from "#tests/personas/selam.ts";

const day = calendarDay("2026-11-27");

/** The aanvraag of a persona, as it was sent. */
function sent(persona: typeof selam): FiledIntake {
  const answers = { ...persona.answers, ...aanvraagAnswers[persona.key] };
  const content: IntakeContent = {
    ...{ form: "levensonderhoud", formVersion: 1, answers, language: persona.language },
    ...{ code: "", routes: [], pinned: { day, rules: "" } },
  };
  const reference = "AV-7K3Q-92";
  const receivedAt = new Date("2026-11-27T09:12:00Z");
  return {
    ...{ reference, form: "levensonderhoud", receivedAt, complete: true, content },
    melddatum: calendarDay("2026-11-20"),
  };
}

const setting = (language: string) => ({ language, sender: "Werkplein, 088 1234567", toSign: true });

describe("an aanvraag as a PDF", { timeout: 30_000 }, () => {
  test.each([
    ["selam", "ti", selam],
    ["mohammed", "ar", mohammed],
    ["jan", "nl", jan],
  ] as const)("of %s says in %s and in Dutch exactly what was answered, in that order", async (_, lng, persona) => {
    const intake = sent(persona);
    const file = await intakeFile(intake, setting(lng));
    const raw = file.toString("latin1");
    expect(raw).toMatch(/\/Marked true/);
    expect(raw).toContain(`/Lang (${lng})`);
    const said = textsOf(file);
    const { blocks } = intakeDocument(intake, setting(lng));
    expect(said).toEqual(blocks.map(({ text }) => text.replace(/[\u2066-\u2069]/g, "")));
    const form = formById("levensonderhoud");
    if (!form) throw new Error("there is no such form");
    const rows = formView(form, intake.content.answers, worldOn(day), wordingOf(lng)).sections.flatMap(
      (section) => section.rows,
    );
    for (const language of [lng, "nl"] as const) {
      const asked = rows.filter(({ answered }) => answered).map(({ label }) => translator(language).t(label.key));
      expect(asked.length).toBeGreaterThan(15);
      expect(said).toEqual(expect.arrayContaining(asked));
      const skipped = rows.filter(({ answered }) => !answered).map(({ label }) => translator(language).t(label.key));
      expect(said.filter((text) => skipped.includes(text) && !asked.includes(text))).toEqual([]);
    }
    for (const typed of [persona.answers.achternaam, "AV-7K3Q-92"]) expect(said).toContain(typed);
  });
});

test("Dutch under Tigrinya is marked as Dutch, and each page of the file says its number and the reference", () => {
  const { blocks, foot, lang } = intakeDocument(sent(selam), setting("ti"));
  expect(lang).toBe("ti");
  expect(blocks.filter((block) => block.lang === "nl").length).toBeGreaterThan(30);
  expect(foot?.(2, 5)).toMatch(/AV-7K3Q-92.* 2 .* 5$/);
});
