import { expect, phone, test } from "#tests/harness/e2e.ts";
import { mohammed } from "#tests/personas/mohammed.ts";
import { logIn, report } from "./colleague.ts";

test.describe.configure({ timeout: 120_000 });

test("what Mohammed reported in Arabic, a colleague finds, claims and reads in Dutch, and the auditor sees that", async ({
  page,
  browser,
  baseURL,
  accessible,
}, { workerIndex }) => {
  // given Mohammed's melding, sent in Arabic without JavaScript
  const reference = await report(baseURL, mohammed, workerIndex);

  // when a colleague logs in, looks for the reference and opens it
  await logIn(page, /S\. de Wit/);
  await accessible();
  await page.getByRole("searchbox").fill(reference.toLowerCase());
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/werkvoorraad/${reference}*`);

  // then it reads in Dutch, with what he said about himself
  await expect(page.locator("html")).toHaveAttribute("lang", "nl");
  await expect(page.locator("main")).toContainText("Mohammed");
  await expect(page.locator("main")).toContainText("Etten-Leur");
  await accessible();

  // and when she claims it, it is hers
  await page.locator('button[name="doe"][value="claim"], button[value="claim"]').first().click();
  await expect(page.locator("main")).toContainText("S. de Wit");

  // and the auditor of the Werkplein sees who looked
  const office = await browser.newContext({ baseURL });
  const auditor = await office.newPage();
  await logIn(auditor, /P\. van Dongen/);
  await auditor.goto("/inzage");
  await expect(auditor.locator("main")).toContainText(/S\. de Wit/);
  await office.close();
});

test("the queue can be worked from the keyboard: j, k, Enter and ?", async ({ page, baseURL }, { workerIndex }) => {
  await report(baseURL, mohammed, workerIndex);
  await logIn(page, /R\. Smit/);
  await page.waitForLoadState("networkidle");
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/werkvoorraad\/(ML|AV)-/);
  await page.goBack();
  await page.waitForLoadState("networkidle");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toBeVisible();
});

test("nobody looks into the queue without logging in, and an auditor opens no file", async ({ page, baseURL }, {
  workerIndex,
}) => {
  const reference = await report(baseURL, mohammed, workerIndex);
  await page.goto(`/werkvoorraad/${reference}`);
  await expect(page).toHaveURL(/\/inloggen/);
  await logIn(page, /P\. van Dongen/);
  const response = await page.goto(`/werkvoorraad/${reference}`);
  expect(response?.status()).toBeGreaterThanOrEqual(403);
  await expect(page.locator("body")).not.toContainText("Haddad");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a colleague takes the next melding and gives it back", async ({ page, baseURL }, { workerIndex }) => {
    await report(baseURL, mohammed, workerIndex);
    await logIn(page, /R\. Smit/);
    await page.locator('button[name="doe"][value="volgende"]').click();
    await expect(page).toHaveURL(/\/werkvoorraad\/(ML|AV)-/);
    await page.locator('button[value="release"]').first().click();
    await expect(page).toHaveURL(/\/werkvoorraad/);
  });
});

for (const [name, pages] of [
  [
    /R\. Smit/,
    [
      "/werkvoorraad/post",
      "/agenda",
      "/agenda/nieuw",
      "/agenda/zoeken",
      "/agenda/inloop",
      "/agenda/uitnodigen",
      "/agenda/taken",
    ],
  ],
  [/K\. Yıldız/, ["/beheer/agenda/roosters/etten-leur", "/beheer/agenda/bijeenkomsten", "/beheer/agenda/sluitingen"]],
] as const)
  test(`the pages from ${pages[0]} on are sound, and no wider than a phone`, async ({ page, accessible }) => {
    await logIn(page, name);
    await page.setViewportSize(phone);
    for (const path of pages) {
      expect((await page.goto(path))?.status(), path).toBe(200);
      await accessible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
    }
  });
