import { createElement, type ReactNode } from "react";
import { staffNamespaces } from "./languages.ts";
import { registeredTexts, registerTexts, type Texts } from "./texts.ts";

/**
 * In a hydrated staff page, before React starts: takes the Dutch texts from `<script type="application/json" id="texts">`.
 * @throws Error when the page has none.
 */
export function readTextsFromPage(page: Document): void {
  const content = page.getElementById("texts")?.textContent;
  if (!content) throw new Error("The page carries no texts");
  registerTexts("nl", JSON.parse(content) as Texts);
}

/** The Dutch texts that a hydrated staff page needs, in the page. The browser draws the same again from what it read. */
export function PageTexts(): ReactNode {
  return createElement("script", {
    type: "application/json",
    id: "texts",
    // biome-ignore lint/security/noDangerouslySetInnerHtml: our own texts as JSON, every < escaped; React would escape quotes
    dangerouslySetInnerHTML: { __html: pageTexts() },
  });
}

function pageTexts(): string {
  const dutch = registeredTexts("nl");
  const wanted = Object.fromEntries(staffNamespaces.map((namespace) => [namespace, dutch[namespace] ?? {}]));
  return JSON.stringify(wanted).replace(/</g, "\\u003c");
}
