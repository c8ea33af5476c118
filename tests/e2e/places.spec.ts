import { desk, expect, phone, test } from "#tests/harness/e2e.ts";
import { willemijn } from "#tests/personas/willemijn.ts";
import { reach } from "./by-keyboard.ts";
import { logIn, report } from "./colleague.ts";

test.describe.configure({ timeout: 120_000 });

test("a colleague goes from the top of a file to a part of it without a mouse, on a desk and on a phone", async ({
  page,
  baseURL,
  accessible,
}, { workerIndex }) => {
  const reference = await report(baseURL, willemijn, workerIndex);
  await logIn(page, /R\. Smit/);
  await page.goto(`/werkvoorraad/${reference}`);
  await page.waitForLoadState("networkidle");
  const places = page.getByRole("navigation", { name: "In dit dossier" });

  // when the key of the places is pressed, and one is followed
  await page.keyboard.press("o");
  await reach(page, places.locator('details a[href="#notities"]'));
  await page.keyboard.press("Enter");
  // then the focus is there, in view, and goes on from there
  await expect(page.locator("#notities")).toBeFocused();
  await expect(page.locator("#notities")).toBeInViewport();
  await expect(places).toBeInViewport();
  await page.keyboard.press("Tab");
  await expect(page.locator('textarea[data-key="note"]')).toBeFocused();
  await accessible();

  // and what came of a press is said at the top, wherever it was pressed
  await page.keyboard.type("Belt morgen terug");
  await page.locator('button[value="note"]').click();
  await expect(page.getByRole("status").first()).toBeInViewport();
  await expect(page.getByRole("status").first()).not.toBeEmpty();

  // and on a phone what waits stands open, and the rest folded
  await page.setViewportSize(phone);
  await expect(places.locator('.places-waiting a[href="#werk"]')).toBeVisible();
  await expect(places.locator('details a[href="#notities"]')).toBeHidden();
  await reach(page, places.locator("summary"));
  await page.keyboard.press("Enter");
  await expect(places.locator('details a[href="#notities"]')).toBeVisible();
  await accessible();
});

test("the menu of who may do much is one line, and closes behind who goes on", async ({ page, accessible }) => {
  await logIn(page, /J\. Verhoeven/);
  await page.goto("/werkvoorraad/regels");
  await page.waitForLoadState("networkidle");
  const header = page.locator("header");
  const high = async () => (await header.boundingBox())?.height ?? 0;
  expect(await high()).toBeLessThan(80);
  const menu = page.getByRole("navigation").first();
  for (const screen of [phone, desk]) {
    await page.setViewportSize(screen);
    expect(await high()).toBeLessThan(140);
    await reach(page, menu.locator("summary"));
    await page.keyboard.press("Enter");
    await expect(menu.locator('details [aria-current="page"]')).toHaveAttribute("href", "/werkvoorraad/regels");
    await accessible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.keyboard.press("Escape");
    await expect(menu.locator("summary")).toBeFocused();
    await expect(menu.locator("details a").first()).toBeHidden();
  }
  await page.keyboard.press("Enter");
  await expect(menu.locator("details a").first()).toBeVisible();
  await page.mouse.click(desk.width / 2, desk.height - 10);
  await expect(menu.locator("details a").first()).toBeHidden();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("menu and places lead where they say", async ({ page, baseURL }, { workerIndex }) => {
    const reference = await report(baseURL, willemijn, workerIndex);
    await logIn(page, /J\. Verhoeven/);
    await page.locator(".staff-menu summary").click();
    await page.locator('.staff-menu a[href="/werkvoorraad/post"]').click();
    await expect(page).toHaveURL(/\/werkvoorraad\/post/);
    await page.goto(`/werkvoorraad/${reference}`);
    await page.locator('.places details a[href="#verloop"]').click();
    await expect(page.locator("#verloop")).toBeFocused();
  });
});
