import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PageTexts, readTextsFromPage } from "./page-texts.ts";
import { registerTexts, translator } from "./texts.ts";

test("a staff page brings its texts along, and the browser draws the same page from them", () => {
  registerTexts("nl", { queue: { title: "1 < 2" }, facts: { secret: { question: "Niet mee" } } });
  const drawn = renderToStaticMarkup(createElement(PageTexts));
  expect(drawn).not.toContain("Niet mee");
  const content = drawn.replace(/^<script[^>]*>/, "").replace(/<\/script>$/, "");
  expect(content).not.toContain("<");
  registerTexts("nl", {});
  readTextsFromPage({ getElementById: () => ({ textContent: content }) } as unknown as Document);
  expect(translator("nl").t("queue:title" as string)).toBe("1 < 2");
  expect(renderToStaticMarkup(createElement(PageTexts))).toBe(drawn);
});
