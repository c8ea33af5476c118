import { registerTexts, type Texts } from "./texts.ts";

/**
 * In a hydrated staff page, before React starts: takes the Dutch texts from `<script type="application/json" id="texts">`.
 * @throws Error when the page has none.
 */
export function readTextsFromPage(page: Document): void {
  const content = page.getElementById("texts")?.textContent;
  if (!content) throw new Error("The page carries no texts");
  registerTexts("nl", JSON.parse(content) as Texts);
}
