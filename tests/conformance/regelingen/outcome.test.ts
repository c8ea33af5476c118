import { gzipSync } from "node:zlib";
import { createElement as h } from "react";
import { describe, expect, test } from "vitest";
import { languages, translator } from "#app/i18n/contract.ts";
import { schemes } from "#app/regelingen/contract.ts";
import { OutcomePage } from "#app/ui/pages/outcome-page.tsx";
import { draw } from "#tests/harness/draw.tsx";
import { htmlProblems } from "#tests/harness/html.ts";
import { plainText } from "#tests/harness/html-forms.ts";
import { outcomeFor, outcomeStates } from "#tests/harness/sample-outcome.ts";

/** The words only: marks around a word leave spaces behind. */
const bare = (text: string) => text.replace(/\s+/g, "");
const states = Object.keys(outcomeStates) as (keyof typeof outcomeStates)[];
const whole = (state: (typeof states)[number], lng: (typeof languages)[number], both = false) =>
  draw(h(OutcomePage, { page: outcomeFor(outcomeStates[state], lng) }), { lng, both, form: true });

describe.each(states)("the outcome with %s answered", (state) => {
  test.each(languages.map((lng) => [lng]))(
    "in %s is at most 25 kB over the line, with the Dutch beside it or not",
    (lng) => {
      for (const both of [false, true]) expect(gzipSync(whole(state, lng, both)).length).toBeLessThanOrEqual(25_000);
    },
  );

  test("is valid HTML in Dutch, and with the Dutch beside Arabic, and nothing in it needs a script", async () => {
    expect(await htmlProblems(whole(state, "nl"))).toEqual([]);
    expect(await htmlProblems(whole(state, "ar", true))).toEqual([]);
    expect(whole(state, "nl")).not.toMatch(/ style="|<script(?![^>]*src=)| on[a-z]+="/);
  });

  test.each(languages.map((lng) => [lng]))(
    "in %s leaves no text out, and tells of every scheme that runs once",
    (lng) => {
      const html = whole(state, lng);
      expect(html).not.toMatch(/loket-untranslated|regelingen:|facts:/);
      const { likely, perhaps, not } = outcomeFor(outcomeStates[state], lng);
      expect([...likely, ...perhaps, ...not].map(({ id }) => id).toSorted()).toEqual(
        schemes
          .filter(({ endedOn }) => !endedOn)
          .map(({ id }) => id)
          .toSorted(),
      );
    },
  );

  test("says that a person decides before any scheme, and keeps the Dutch under it where nobody checked the translation", () => {
    const dutch = bare(translator("nl").t("regelingen:outcome.indication"));
    const text = bare(plainText(whole(state, "ti")));
    expect(text).toContain(dutch);
    expect(text.indexOf(dutch)).toBeLessThan(
      text.indexOf(bare(translator("ti").t("regelingen:schemes.zorgtoeslag.summary"))),
    );
  });
});

describe("what Fatima reads", () => {
  const text = bare(plainText(whole("everything", "nl")));
  const says = (words: string) => expect(text).toContain(bare(words));

  test("is why, with her own figure beside the limit, and what would change it", () => {
    says("Uw inkomen is lager dan de bijstandsnorm voor uw huishouden. Bij u: € 1.200. De grens: € 1.419,46.");
    says("Dit blijft zo tot een eigen inkomen van € 1.419,45 per maand.");
  });

  test("is what to bring, who decides, and how to apply here: only a form of ours that is there has a button", () => {
    const { likely } = outcomeFor(outcomeStates.everything, "nl");
    const begun = new Map(likely.flatMap(({ id, form }) => (form ? [[id, form.slug]] : [])));
    expect(Object.fromEntries(begun)).toEqual({
      "algemene-bijstand": "melden",
      "aanvullende-bijstand": "melden",
      kindpakket: "kindpakket",
      "individuele-inkomenstoeslag": "individuele-inkomenstoeslag",
      "maatschappelijke-participatie": "maatschappelijke-participatie",
      witgoedregeling: "witgoed",
      "bijzondere-bijstand": "bijzondere-bijstand",
      "collectieve-zorgverzekering": "collectieve-zorgverzekering",
      schuldhulpverlening: "hulp-bij-geld",
    });
    says("Dienst Toeslagen beslist.");
    says("Afschriften van al uw rekeningen, laatste 3 maanden");
  });

  test("names the figure that nobody is sure of, and marks the examples of her gemeente", () => {
    says("Vraag het na. Dit weten wij niet zeker: Het deel van de huur dat u zelf betaalt");
    const { likely } = outcomeFor(outcomeStates.everything, "nl");
    expect(likely.find(({ id }) => id === "kindpakket")?.demo).toBe(true);
    expect(likely.find(({ id }) => id === "zorgtoeslag")?.demo).toBe(false);
  });

  test("leads back to every question that something still hangs on", () => {
    const { perhaps } = outcomeFor(outcomeStates.halfway, "nl");
    const insured = perhaps.find(({ id }) => id === "zorgtoeslag")?.waitsFor.map(({ href }) => href);
    expect(insured).toContain("/nl/regelingen/vraag/zorgverzekering?terug=uitkomst");
  });
});
