import type { Page } from "@playwright/test";
import { expect, newAddress, phone, test } from "#tests/harness/e2e.ts";
import { formClient, type Page as Visited } from "#tests/harness/form-client.ts";
import { misreadWords } from "#tests/harness/voices.ts";
import { walkForm } from "#tests/harness/walk.ts";
import { audrey } from "#tests/personas/audrey.ts";
import { charlotte } from "#tests/personas/charlotte.ts";
import { fillIn, goOn, travel } from "./resident.ts";

test.describe.configure({ timeout: 120_000 });

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

test("on every page of a journey the targets are large, the help is the same and nothing leads away", async ({
  page,
}) => {
  await page.setViewportSize(phone);
  const helps = new Set<string>();
  await travel(page, {
    ...{ language: "nl", answers: { ...audrey.answers, gemeente: "etten-leur" } },
    onPage: async (place) => {
      expect(await smallTargets(page), place).toEqual([]);
      expect(await page.locator("h1").count(), `${place} has one main heading`).toBe(1);
      expect(await page.locator("main [placeholder], main [required], main button[disabled]").count(), place).toBe(0);
      if (!place.startsWith("ML-")) expect(await waysOut(page), place).toEqual([]);
      // The same ways in the same order; `?van=` only says to which form one of them leads back.
      const ways = (await helpOf(page)).map((href) => href.replace(/\?van=\w+$/, ""));
      helps.add(ways.filter((href) => !href.includes("print")).join(" "));
    },
  });
  expect([...helps]).toHaveLength(1);
  expect([...helps][0]).toContain("tel:");
});

test("the page can be read at 320 pixels, with large letters", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await page.goto("/nl/melden/gemeente");
  await fillIn(page, { gemeente: "etten-leur" });
  await goOn(page);
  for (const path of [
    "/nl",
    "/nl/melden/gemeente",
    "/ar/melden/gemeente",
    "/ti/melden/gemeente",
    "/nl/verder",
    "/nl/privacy",
    "/nl/melden/bewaren",
    "/ar/melden/bewaren",
    "/ti/melden/bewaren",
  ]) {
    await page.goto(path);
    if (path.endsWith("/bewaren")) await expect(page.locator(".code-box")).toBeVisible();
    await page.evaluate(() => {
      const wider = new CSSStyleSheet();
      wider.replaceSync(
        "* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important }",
      );
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, wider];
    });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide, path).toBeLessThanOrEqual(0);
  }
});

test("a Tigrinya page in a Ukrainian browser shows no Ukrainian", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, locale: "uk-UA" });
  const page = await context.newPage();
  await page.goto("/ti/melden/gemeente");
  const words = (await page.locator("main").innerText()).replace(/Українська/g, "");
  expect(words).not.toMatch(/[\u0400-\u04ff]/);
  await context.close();
});

for (const lng of ["ar", "ti"])
  test(`no Dutch word is read out by a foreign voice in ${lng}, from the front door to the receipt`, async ({
    baseURL,
  }, { workerIndex }) => {
    const client = formClient({ origin: baseURL, forwardedFor: newAddress(workerIndex) });
    const misread = new Map<string, string[]>();
    const listen = ({ url, html }: Visited) => {
      const words = misreadWords(html, lng);
      if (words.length > 0) misread.set(url.pathname, words);
    };
    for (const path of ["", "/rechten-en-plichten", "/hulp-nu", "/privacy", "/verder", "/ontvangst", "/melden/papier"])
      listen(await client.get(`/${lng}${path}`));
    const answers = { ...charlotte.answers, gemeente: "etten-leur", directHulpNodig: true, soortNood: ["geweld"] };
    const { pages } = await walkForm({ client, language: lng, answers, onPage: listen });
    expect(pages.some((page) => page.startsWith("plan/"))).toBe(true);
    expect(pages).toContain("controleren");
    expect([...misread]).toEqual([]);
  });
