import { describe, expect, test } from "vitest";
import { languages } from "#app/i18n/contract.ts";
import "#app/i18n/texts.server.ts";
import { writePdf } from "#app/platform/pdf/write-pdf.server.ts";
import { outcomePdf } from "#app/routes/resident/outcome-pdf.server.ts";
import { werkpleinById } from "#app/werkpleinen/contract.ts";
import { outcomeFor, outcomeStates } from "#tests/harness/sample-outcome.ts";

const documentIn = (lng: (typeof languages)[number]) =>
  outcomePdf(outcomeFor(outcomeStates.everything, lng), lng, werkpleinById("drentsche-aa"), false);

/** Signs with a meaning of their own in a text of a PDF, also where they are half of another sign. */
const escaped = new Map(
  Object.entries({
    "\n": "\\n",
    "\r": "\\r",
    "\t": "\\t",
    "\b": "\\b",
    "\f": "\\f",
    "\\": "\\\\",
    "(": "\\(",
    ")": "\\)",
  }),
);

/** A text as a PDF holds it beside what is drawn: for readers and searching. */
function actualText(text: string): string {
  const plain = text.replace(/[\u2066-\u2069]/g, "");
  const ascii = /^[\u0020-\u007e]*$/.test(plain);
  const signs = ascii ? plain : Buffer.from(`\ufeff${plain}`, "utf16le").swap16().toString("latin1");
  return `/ActualText (${[...signs].map((sign) => escaped.get(sign) ?? sign).join("")})`;
}

describe.each(languages.map((lng) => [lng]))("the outcome as a PDF in %s", { timeout: 30_000 }, (lng) => {
  test("is tagged, names its language and title, and says every text of the page to whoever has it read aloud", async () => {
    const document = documentIn(lng);
    const file = await writePdf(document);
    const text = file.toString("latin1");
    expect(text.slice(0, 8)).toBe("%PDF-1.7");
    expect(text).toMatch(/\/Marked true/);
    expect(text).toMatch(/\/DisplayDocTitle true/);
    expect(text).toContain(`/Lang (${document.lang})`);
    const missing = document.blocks.filter((block) => !text.includes(actualText(block.text)));
    expect(missing.map((block) => block.text)).toEqual([]);
    expect(file.length).toBeLessThan(400_000);
  });
});

test("Dutch under Arabic is marked as Dutch, and only the Arabic runs from right to left", () => {
  const { blocks } = documentIn("ar");
  expect(blocks.filter(({ lang }) => lang === "nl").length).toBeGreaterThan(10);
  expect(blocks.every(({ lang, rtl }) => (lang === "nl") !== (rtl === true))).toBe(true);
});
