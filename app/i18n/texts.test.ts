import { beforeEach, describe, expect, test } from "vitest";
import { registerGlossary } from "./glossary.ts";
import { pseudoText } from "./pseudo.ts";
import { registerTexts, type Texts, translator } from "./texts.ts";

const dutch: Texts = {
  ui: { hello: "Dag {{name}}", next: "Verder", loud: "Bel <strong>nu</strong>", only: "Alleen hier" },
  facts: { kids: { count_one: "{{count}} kind", count_other: "{{count}} kinderen" } },
};
/** Keys of the fixture are none of the product's, so they are plain strings here. */
const say = (lng: "nl" | "ar" | "en", key: string, values?: Record<string, string | number>) =>
  translator(lng).t(key, values);

beforeEach(() => {
  registerGlossary([]);
  registerTexts("nl", dutch);
  registerTexts("en", { ui: { hello: "Hello {{name}}" } }, new Set(["ui:hello"]));
  registerTexts("ar", {
    ui: { hello: "أهلًا {{name}}", next: "التالي" },
    facts: {
      kids: {
        count_zero: "لا أطفال",
        count_one: "طفل واحد",
        count_two: "طفلان",
        count_few: "{{count}} أطفال",
        count_many: "{{count}} طفلًا",
        count_other: "{{count}} طفل",
      },
    },
  });
});

describe("texts", () => {
  test("are found by key, with their values", () => {
    expect(say("nl", "ui:next")).toBe("Verder");
    expect(say("nl", "ui:hello", { name: "Ans" })).toBe("Dag Ans");
    expect(say("nl", "ui:loud")).toBe("Bel nu");
  });

  test("are the same when asked again", () => {
    expect(say("ar", "ui:next")).toBe(say("ar", "ui:next"));
    expect(translator("ar")).toBe(translator("ar"));
  });

  test("count in the six forms of Arabic", () => {
    const forms = [0, 1, 2, 3, 11, 100].map((count) => say("ar", "facts:kids.count", { count }));
    expect(forms).toEqual(["لا أطفال", "طفل واحد", "طفلان", "3 أطفال", "11 طفلًا", "100 طفل"]);
    expect(say("nl", "facts:kids.count", { count: 1 })).toBe("1 kind");
  });

  test("fall back to Dutch, and never to a key in production", () => {
    expect(say("ar", "ui:only")).toBe("Alleen hier");
    expect(say("nl", "ui:none")).toBe("⟦ui:none⟧");
  });

  test("isolate a value where directions could mix, and only there", () => {
    expect(say("ar", "ui:hello", { name: "14 030" })).toBe("أهلًا \u206814 030\u2069");
    expect(say("nl", "ui:hello", { name: "محمد" })).toBe("Dag \u2068محمد\u2069");
  });

  test("never read what somebody typed as a text of ours", () => {
    expect(say("nl", "ui:hello", { name: "{{name}} $t(ui:next) <strong>" })).toBe("Dag {{name}} $t(ui:next) <strong>");
  });

  test("know whether a native reader approved them", () => {
    expect(translator("en").isReviewed("ui:hello")).toBe(true);
    expect(translator("ar").isReviewed("ui:hello")).toBe(false);
    expect(translator("nl").isReviewed("ui:hello")).toBe(true);
  });
});

test("a pseudo text keeps places and tags, and grows by 40 %", () => {
  const text = pseudoText("Bel <strong>{{phone}}</strong> vandaag");
  expect(text).toContain("<strong>{{phone}}</strong>");
  expect(text).toMatch(/^⟦.*⟧$/);
  expect(text.length).toBeGreaterThan(1.4 * "Bel <strong>{{phone}}</strong> vandaag".length);
});
