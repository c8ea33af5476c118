import { expect, type Page } from "@playwright/test";

/** Small targets on the page as it stands: less than 44 px high or wide. Links within a sentence are measured by axe. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        "main button, main .button, main label:has(input), main input:not([type=hidden]), main summary, header a, header summary, footer a",
      ),
    ]
      .filter(
        (element) =>
          element.offsetParent !== null &&
          !element.closest("p, li, label input") &&
          !element.classList.contains("sr-only"),
      )
      .filter((element) => !(element.matches("input") && element.closest("label")))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.height > 1 && (box.height < 43.5 || box.width < 43.5))
      .map(
        ({ element, box }) =>
          `${element.tagName} "${element.innerText?.slice(0, 30)}" ${Math.round(box.width)}×${Math.round(box.height)}`,
      ),
  );
}

/** The help of the page, in its order: telephone, times, mail, links. */
function helpOf(page: Page): Promise<string[]> {
  return page.locator("footer a").evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
}

/** Links that lead out of the flow (C-19). */
function waysOut(page: Page): Promise<string[]> {
  return page
    .locator("main a[href^=http]")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
}

/** On a phone the targets are large, there is one main heading, nothing is barred, and nothing leads away. @returns its ways to help, in their order. */
export async function seeSound(page: Page, place: string): Promise<string> {
  expect(await smallTargets(page), place).toEqual([]);
  expect(await page.locator("h1").count(), `${place} has one main heading`).toBe(1);
  expect(await page.locator("main [placeholder], main [required], main button[disabled]").count(), place).toBe(0);
  if (!place.startsWith("ML-")) expect(await waysOut(page), place).toEqual([]);
  // `?van=` only says to which form one of them leads back.
  const ways = (await helpOf(page)).map((href) => href.replace(/\?van=\w+$/, ""));
  return ways.filter((href) => !href.includes("print")).join(" ");
}
