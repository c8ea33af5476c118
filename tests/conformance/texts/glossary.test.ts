import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Language, languages, Term, termOf } from "#app/i18n/contract.ts";
import { readGlossary } from "#app/i18n/locale-files.server.ts";
import "#app/i18n/texts.server.ts";

const glossary = readGlossary();
const others = languages.filter((lng) => lng !== "nl");

test.each(others)("official words that stay Dutch are seen in Dutch in %s (B-04)", (lng) => {
  const lost = glossary
    .filter((term) => term.keep_dutch_term)
    .filter(({ term }) => {
      const drawn = renderToStaticMarkup(
        createElement(Language, { value: { lng } }, createElement(Term, { id: term })),
      );
      return !drawn.includes(`<span lang="nl" dir="ltr" translate="no">${term}</span>`);
    });
  expect(lost.map(({ term }) => term)).toEqual([]);
});

test("every term has a word in every language, and says what sources it has", () => {
  const poor = glossary.filter((term) => others.some((lng) => lng in term && !(term as never)[lng]) || !term.sources);
  expect(poor.map(({ term }) => term)).toEqual([]);
  expect(termOf("bijstand")?.nl_explanation_B1).toContain("Geld van de gemeente");
});
