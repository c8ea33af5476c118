import type { Page } from "@playwright/test";
import { expect, test } from "#tests/harness/e2e.ts";
import { yusuf } from "#tests/personas/yusuf.ts";
import { fillIn, goOn, placeOf, travel } from "./resident.ts";

/** What Google Translate does to a page: every piece of text goes into a <font> in a <font>, with other words (B-06). */
async function translate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      if (!text.data.trim() || text.parentElement?.closest("script, style, textarea, option, title")) continue;
      const outer = document.createElement("font");
      const inner = document.createElement("font");
      inner.textContent = `${text.data} ✶`;
      outer.append(inner);
      text.replaceWith(outer);
    }
  });
}

test("a page that the browser translated can be filled in, corrected, left and sent", async ({ page }) => {
  // given Yusuf, whose browser translates every page into Turkish
  const answers = { ...yusuf.answers, gemeente: "etten-leur" };
  let mistakes = 0;

  // when he makes a mistake on each question, corrects it and once goes back
  await travel(page, {
    ...{ language: "nl", answers, until: "stored" },
    onPage: async (place) => {
      await translate(page);
      if (/^(plan\/|nu-melden|ML-)/.test(place)) return;
      const before = page.url();
      await goOn(page);
      if (page.url() !== before) await page.goBack();
      else mistakes += 1;
      await translate(page);
      if (place === "adres") {
        await fillIn(page, answers);
        await goOn(page);
        await translate(page);
        await page.locator(".back-link").click();
        await page.waitForURL(before);
        await translate(page);
      }
    },
  });

  // then he has his receipt all the same
  expect(mistakes).toBeGreaterThan(2);
  expect(placeOf(page)).toMatch(/^ML-/);
});
