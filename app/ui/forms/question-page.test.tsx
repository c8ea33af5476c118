import { describe, expect, test } from "vitest";
import { translator } from "#app/i18n/contract.ts";
import { draw } from "#tests/harness/draw.tsx";
import { htmlProblems } from "#tests/harness/html.ts";
import { sampleFields, samplePage } from "#tests/harness/sample-pages.ts";
import type { FieldModel, QuestionPageModel } from "./page-model.ts";
import { QuestionPage, questionTitle } from "./question-page.tsx";

const wrong = { key: "errors:money.required" };
const page = (fields: readonly FieldModel[], more?: Partial<QuestionPageModel>) =>
  draw(<QuestionPage page={samplePage(fields, more)} />, { form: true });

describe.each(Object.entries(sampleFields))("a page with one field: %s", (_, field: FieldModel) => {
  const first =
    field.kind === "group" ? "kinderen.0.voornaam" : field.kind === "day" ? `${field.name}.day` : field.name;

  test("is valid HTML, also when refused", async () => {
    expect(await htmlProblems(page([field]))).toEqual([]);
    expect(await htmlProblems(page([field], { errors: [{ field: first, text: wrong }] }))).toEqual([]);
  });

  test("has one heading, and it is the question", () => {
    const html = page([field]);
    expect(html.match(/<h1/g)).toHaveLength(1);
    const question = translator("nl").t(field.label.key);
    if (field.kind !== "group") expect(html).toMatch(headingWithLabel(question));
  });

  test("leads from the summary to an input that says what is wrong", () => {
    const html = page([field], { errors: [{ field: first, text: wrong }] });
    const target = /data-error-summary[\s\S]*?href="#([^"]+)"/.exec(html)?.[1];
    expect(html).toMatch(new RegExp(`<(input|textarea)[^>]* id="${target}"`));
    expect(html.split(translator("nl").t(wrong.key))).toHaveLength(3);
  });
});

/** The heading is inside the legend, or holds the label. */
function headingWithLabel(question: string): RegExp {
  const text = question.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(<legend><h1><span>${text}|<h1><label[^>]*><span>${text})`);
}

describe("a page of a form", () => {
  test("with several fields has a heading of its own and is valid", async () => {
    const html = page(Object.values(sampleFields), { skippable: true, quickExit: true, notice: { key: "ui:offline" } });
    expect(await htmlProblems(html)).toEqual([]);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  test("asks the one question that is left of several, under the heading of the page", () => {
    const heading = { key: "intake:pages.kan-werken.title" };
    const html = page([{ ...sampleFields.name, label: { key: "facts:achternaam.label" } }], { heading });
    const { t } = translator("nl");
    expect(html).toContain(`<h1><span>${t(heading.key)}`);
    expect(html).toMatch(new RegExp(`<label[^>]*><span>${t("facts:achternaam.label")}`));
  });

  test("sends typed text along with another language, and presses Verder on Enter", () => {
    const html = page([sampleFields.name]);
    const [firstButton] = html.match(/<button[^>]*type="submit"[^>]*>/) ?? [];
    expect(firstButton).toContain('form="question"');
    expect(firstButton).not.toContain("name=");
    expect(html).toContain('form="question" name="_language" value="ar"');
  });

  test("shows again what was typed and ticked", () => {
    const typed = {
      achternaam: ["<b>O'Neill</b>"],
      spaargeld: ["exact"],
      "spaargeld.exact": "12,5",
      achterstanden: ["huur", "zorg"],
      watLukt: ["regel 1\nregel 2"],
    };
    const { name, money, choices, longText } = sampleFields;
    const html = page([name, money, choices, longText], { typed });
    expect(html).toContain('value="&lt;b&gt;O&#x27;Neill&lt;/b&gt;"');
    expect(html).toContain('value="12,5"');
    expect(html.match(/checked=""/g)).toHaveLength(3);
    expect(html).toContain("regel 1\nregel 2</textarea>");
  });

  test("never offers a helper's own data", () => {
    const helper = { person: "A. Haddad", change: "/nl/melden/invuller" };
    const html = page([sampleFields.name, sampleFields.day], { helper });
    expect(html).not.toContain("family-name");
    expect(html).not.toContain("bday");
    expect(html).toContain("A. Haddad");
  });

  test("marks the box of a day that is wrong, and only that one", () => {
    const html = page([sampleFields.day], { errors: [{ field: "geboortedatum.month", text: wrong }] });
    expect(html.match(/aria-invalid="true"/g)).toHaveLength(1);
    expect(html).toMatch(/id="geboortedatum-month"[^>]*aria-invalid="true"/);
  });

  test("names itself: what went wrong first, then the question", () => {
    const { t } = translator("nl");
    const refused = samplePage([sampleFields.name], { errors: [{ field: "achternaam", text: wrong }] });
    expect(questionTitle(refused, t, "Loket")).toBe(`Fout: ${t("facts:achternaam.label")} – Loket`);
  });

  test("runs names by their own script and Dutch numbers from left to right", () => {
    const html = page([sampleFields.name, sampleFields.bsn, sampleFields.email, sampleFields.postcode]);
    expect(html).toMatch(/id="achternaam"[^>]*dir="auto"/);
    for (const id of ["bsn", "emailadres", "postcode"]) expect(html).toMatch(new RegExp(`id="${id}"[^>]*dir="ltr"`));
  });
});
