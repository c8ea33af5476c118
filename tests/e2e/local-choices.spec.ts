import { expect, test } from "#tests/harness/e2e.ts";
import { reach } from "./by-keyboard.ts";
import { logIn } from "./colleague.ts";

test.describe.configure({ timeout: 120_000 });

const place = "/beheer/regelingen/zundert/representatiekosten";

test("a beheerder proposes a limit by keyboard alone, and a colleague refuses it on a phone with a reason", async ({
  page,
  browser,
  baseURL,
  accessible,
}) => {
  // given a beheerder at the scheme of a gemeente, which they reached from the list by keyboard
  await logIn(page, /K\. Yıldız/);
  await reach(page, page.locator('main a[href="/beheer/regelingen"]'));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/beheer\/regelingen$/);
  await accessible();
  await page.goto(place);
  await page.waitForLoadState("networkidle");

  // when a slip is typed, the page says so first, and leads to the field
  const percentage = page.getByRole("textbox", { name: "procenten" });
  await percentage.focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("1200");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toBeFocused();
  await accessible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(percentage).toBeFocused();

  // when it is corrected, Enter shows what changes, and the button lays it before a colleague
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("125");
  await page.getByRole("textbox", { name: "Eerste dag" }).focus();
  await page.keyboard.type("1-1-2027");
  await page.getByRole("textbox", { name: "Adres" }).focus();
  await page.keyboard.type("https://besluit.example/7");
  // The way to the field took nothing off the page.
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(percentage).toHaveValue("125");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Wat er verandert vanaf 01-01-2027" })).toBeVisible();
  await accessible();
  await page.getByRole("button", { name: "Leg voor" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/voorstel\//);
  await expect(page.getByRole("button", { name: "Keur goed" })).toHaveCount(0);
  await accessible();

  // then a second beheerder finds it on a phone without scripts, must give a reason, and refuses
  const phone = await browser.newContext({ baseURL, javaScriptEnabled: false, viewport: { width: 360, height: 780 } });
  const other = await phone.newPage();
  await logIn(other, /F\. Boateng/);
  await other.locator('main a[href="/beheer/regelingen"]').click();
  const wide = () => other.evaluate(() => document.documentElement.scrollWidth);
  expect(await wide()).toBe(360);
  await other.getByRole("link", { name: "Representatiekosten, Zundert" }).click();
  expect(await wide()).toBe(360);
  for (const name of ["Waarden", "Grens"]) {
    const table = other.getByRole("region", { name });
    expect(await table.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
  }
  await other.getByRole("button", { name: "Wijs af" }).click();
  await other.getByRole("textbox", { name: "Reden" }).fill("Het besluit zegt 115 %");
  await other.getByRole("button", { name: "Wijs af" }).click();
  await expect(other.locator("main")).toContainText("U wees het voorstel af.");
  await phone.close();
});
