import { expect, test } from "vitest";
import "#app/i18n/texts.server.ts";
import { languages, translator } from "#app/i18n/contract.ts";
import { intakeTerms } from "#app/retention/contract.ts";
import { werkpleinById } from "#app/werkpleinen/contract.ts";
import { privacyBlocks } from "./privacy.server.ts";

const werkplein = werkpleinById("lansingerland");

/** What a resident reads in the rows of the page, label and value. */
function rows(lng: (typeof languages)[number], keepsMonths?: Readonly<Record<string, number>>): string[] {
  const { t } = translator(lng);
  const read = (of: { key?: string; text?: string; values?: object }) =>
    of.key === undefined ? of.text : t(of.key as never, of.values as never);
  return privacyBlocks({ ...werkplein, keepsMonths }).flatMap((block) =>
    block.kind === "facts" ? block.rows.map(({ label, value }) => `${read(label)}: ${read(value)}`) : [],
  );
}

test("the privacy page names the controller and how to reach it", () => {
  expect(rows("nl").slice(0, 3).join("\n")).toContain(werkplein.email);
  expect(rows("nl").slice(0, 3).join("\n")).toContain(werkplein.phone.number);
});

test("it tells for how long things are kept, by the terms that the product keeps, and those of a council that chose others", () => {
  const longest = Math.max(...intakeTerms.map(({ keep }) => ("months" in keep ? keep.months : 0)));
  expect(rows("nl").slice(3)).toHaveLength(10);
  expect(rows("nl")).toContain("U stopte voordat u een melding deed: 30 dagen");
  expect(rows("nl").join("\n")).toContain(`Uw melding werd een aanvraag: ${longest / 12} jaar`);
  expect(rows("nl")).toContain("Antwoorden die u meenam met een code: 30 dagen");
  expect(rows("nl")).toContain("Uw afspraken: 1 jaar");
  const chosen = rows("nl", { "intake.followed_by_aanvraag": 18, "intake.decided_toekenning": 6, message: 3 });
  expect(chosen).toContain("Uw melding werd een aanvraag: 18 maanden");
  expect(chosen).toContain("Berichten aan u: 3 maanden");
});

test.each(languages)("every row has its words in %s", (lng) => {
  expect(rows(lng).filter((row) => /pages:|\{\{|undefined/.test(row))).toEqual([]);
});
