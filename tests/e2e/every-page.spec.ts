import { expect, newAddress, test } from "#tests/harness/e2e.ts";
import { formClient, type Page as Visited } from "#tests/harness/form-client.ts";
import { misreadWords } from "#tests/harness/voices.ts";
import { walkForm } from "#tests/harness/walk.ts";
import { charlotte } from "#tests/personas/charlotte.ts";
import { fillIn, goOn } from "./resident.ts";

test.describe.configure({ timeout: 120_000 });

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
