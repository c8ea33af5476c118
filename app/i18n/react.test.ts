import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, describe, expect, test } from "vitest";
import { registerGlossary } from "./glossary.ts";
import type { LanguageCode } from "./languages.ts";
import { Bdi, Language, Ltr, T, Term, useDutch, useT } from "./react.ts";
import { registerTexts } from "./texts.ts";

const term = { nl_explanation_B1: "", status: "", sources: {}, notes: "" };

const dutchInside = "في Etten-Leur (schulden) أو 4701 AB، 28 يومًا، <term>Veilig Thuis</term>";

beforeEach(() => {
  registerGlossary([
    { ...term, term: "zorgtoeslag", keep_dutch_term: true, ar: "علاوة الرعاية", en: "healthcare allowance (benefit)" },
    { ...term, term: "inkomen", keep_dutch_term: false, en: "income" },
  ]);
  const nl = {
    ui: {
      hello: "Dag {{name}}",
      only: "Alleen hier",
      term: "Uw zorgtoeslag",
      dutchInside: "Binnen",
      lines: "Een\n\nTwee",
      until: "Tot <strong>{{day}}</strong>",
      go: "<link>Ga</link> {{n}}",
    },
    i18n: { notTranslated: "Nog niet vertaald", notReviewed: "Nog niet nagekeken" },
  };
  registerTexts("nl", nl);
  registerTexts("en", {
    ui: {
      hello: "Hello {{name}}",
      term: "Your zorgtoeslag",
      dutchInside: "About zorgtoeslagen and <term>asiel</term>",
    },
    i18n: { notTranslated: "Not translated", notReviewed: "Not checked" },
  });
  registerTexts(
    "ar",
    { ui: { hello: "أهلًا {{name}}", until: "حتى {{day}}", dutchInside }, i18n: { notTranslated: "لم يُترجم" } },
    new Set(["ui:hello"]),
  );
});

const draw = (lng: LanguageCode, node: ReactNode, both = false) =>
  renderToStaticMarkup(createElement(Language, { value: { lng, both } }, node));
const text = (key: string, rest: Partial<Parameters<typeof T<string>>[0]> = {}) =>
  createElement(T<string>, { k: key, ...rest });
const ans = { values: { name: "Ans" } };
const dutch = '<span class="loket-dutch" lang="nl" dir="ltr">Dag <bdi dir="auto">Ans</bdi></span>';

describe("a text on the page", () => {
  test("stands in an element, its values isolated", () => {
    expect(draw("ar", text("ui:hello", ans))).toBe('<span>أهلًا <bdi dir="auto">Ans</bdi></span>');
    expect(draw("ar", text("ui:hello", { values: { name: "06-1234 5678" } }))).toContain(
      '<bdi dir="ltr">06-1234 5678</bdi>',
    );
  });

  test("without translation is the Dutch, marked and labelled", () => {
    expect(draw("ar", text("ui:only"))).toBe(
      '<span class="loket-untranslated"><span class="loket-dutch" lang="nl" dir="ltr">Alleen hier</span> <small class="loket-remark"><span>لم يُترجم</span></small></span>',
    );
  });

  test("without translation, where the remark has none either, is the Dutch with a Dutch remark", () => {
    registerTexts("uk", { ui: {} });
    expect(draw("uk", text("ui:only"))).toContain(
      '<small class="loket-remark"><span class="loket-dutch" lang="nl" dir="ltr">Nog niet vertaald</span></small>',
    );
  });

  test("that is critical comes with the Dutch until somebody approved it", () => {
    const shown = draw("en", text("ui:hello", { ...ans, critical: true }));
    expect(shown).toContain(dutch);
    expect(shown).toContain("Not checked");
    expect(draw("ar", text("ui:hello", { ...ans, critical: true }))).not.toContain(dutch);
  });

  test("shows both when the reader asked for Dutch too", () => {
    expect(draw("ar", text("ui:hello", ans), true)).toContain(dutch);
    expect(draw("ar", text("ui:hello", { ...ans, alone: true }), true)).not.toContain(dutch);
    expect(draw("nl", text("ui:hello", ans), true)).toBe('<span>Dag <bdi dir="auto">Ans</bdi></span>');
  });

  test("gives each of both sentences the day in its own words", () => {
    const day = { text: "9 سبتمبر 1984", dutch: "9 september 1984" };
    const own = "<bdi>9 سبتمبر 1984</bdi>";
    const dutchDay = '<bdi dir="auto">9 september 1984</bdi>';
    expect(draw("ar", text("ui:until", { values: { day } }), true)).toBe(
      `<span class="loket-both"><span>حتى ${own}</span> <span class="loket-dutch" lang="nl" dir="ltr">Tot <strong>${dutchDay}</strong></span></span>`,
    );
    expect(draw("ar", text("ui:until", { values: { day } }))).toBe(`<span>حتى ${own}</span>`);
    const inDutch = { ...day, text: day.dutch };
    expect(draw("nl", text("ui:until", { values: { day: inDutch } }))).toBe(
      "<span>Tot <strong><bdi>9 september 1984</bdi></strong></span>",
    );
    expect(draw("en", text("ui:until", { values: { day } }))).toContain(`Tot <strong>${dutchDay}</strong>`);
  });

  test("marks official Dutch words inside another language", () => {
    expect(draw("en", text("ui:term"))).toBe(
      '<span>Your <span lang="nl" dir="ltr" translate="no">zorgtoeslag</span></span>',
    );
    expect(draw("nl", text("ui:term"))).toBe("<span>Uw zorgtoeslag</span>");
  });

  test("marks every word in our letters inside another script, so that no foreign voice reads it", () => {
    const marked = (word: string) => `<span lang="nl" dir="ltr" translate="no">${word}</span>`;
    expect(draw("ar", text("ui:dutchInside"))).toBe(
      `<span>في ${marked("Etten-Leur")} (${marked("schulden")}) أو ${marked("4701 AB")}، 28 يومًا، ${marked("Veilig Thuis")}</span>`,
    );
    expect(draw("en", text("ui:dutchInside"))).toBe(
      `<span>About ${marked("zorgtoeslagen")} and ${marked("asiel")}</span>`,
    );
  });

  test("keeps its lines", () => {
    expect(draw("nl", text("ui:lines"))).toBe("<span>Een<br/><br/>Twee</span>");
  });

  test("takes elements and marked parts as values", () => {
    const values = {
      link: (inner: ReactNode) => createElement("a", { href: "/" }, inner),
      n: createElement(Ltr, null, 5),
    };
    expect(draw("nl", text("ui:go", { values }))).toBe('<span><a href="/">Ga</a> <bdi dir="ltr">5</bdi></span>');
  });
});

test("an official word shows its translation with the Dutch in brackets", () => {
  const dutchWord = '<span lang="nl" dir="ltr" translate="no">zorgtoeslag</span>';
  expect(draw("ar", createElement(Term, { id: "zorgtoeslag" }))).toBe(`<span>علاوة الرعاية (${dutchWord})</span>`);
  expect(draw("en", createElement(Term, { id: "zorgtoeslag" }))).toBe(
    `<span>healthcare allowance (${dutchWord})</span>`,
  );
  expect(draw("uk", createElement(Term, { id: "zorgtoeslag" }))).toBe(dutchWord);
  expect(draw("en", createElement(Term, { id: "inkomen" }))).toBe("<span>income</span>");
  expect(draw("nl", createElement(Term, { id: "zorgtoeslag" }))).toBe("<span>zorgtoeslag</span>");
});

test("plain strings come from the language around, and Dutch only when asked for", () => {
  const Probe = () =>
    `${useT()("ui:hello" as string, { name: "A" })}|${useDutch()?.("ui:hello" as string, { name: "A" })}`;
  expect(draw("en", createElement(Probe))).toBe("Hello A|undefined");
  expect(draw("en", createElement(Probe), true)).toBe("Hello A|Dag A");
});

test("names keep their own direction", () => {
  expect(draw("nl", createElement(Bdi, null, "محمد"))).toBe('<bdi dir="auto">محمد</bdi>');
});
