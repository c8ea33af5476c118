import type { Page } from "@playwright/test";
import { translator } from "#app/i18n/texts.server.ts";
import { expect, test } from "#tests/harness/e2e.ts";
import { audrey } from "#tests/personas/audrey.ts";
import { mohammed } from "#tests/personas/mohammed.ts";
import { goOn, placeOf, travel } from "./resident.ts";

const nl = translator("nl").t;
const answers = { ...mohammed.answers, gemeente: "etten-leur" };
const toggle = (page: Page) => page.locator('main button[name="_both"]');
const dutchName = (page: Page) => page.locator("main [lang=nl]", { hasText: nl("facts:voornaam.label") });

/** Mohammed at his name, in Arabic, with something typed that is not finished yet. */
async function halfTyped(page: Page): Promise<void> {
  await travel(page, { language: "ar", answers, until: (place) => place === "naam" });
  await expect(dutchName(page)).toHaveCount(0);
  await page.locator('main [name="voornaam"]').fill("محمد Ω");
  await page.locator('main [name="geboortedatum.day"]').fill("31");
}

async function stillTyped(page: Page): Promise<void> {
  expect(placeOf(page)).toBe("naam");
  await expect(page.locator('main [name="voornaam"]')).toHaveValue("محمد Ω");
  await expect(page.locator('main [name="geboortedatum.day"]')).toHaveValue("31");
}

test("the Dutch comes beside Mohammed's Arabic without a new page, and nothing typed, opened or focused moves", async ({
  page,
  accessible,
}) => {
  // given a question half filled in, with a reason folded out
  await halfTyped(page);
  await page.locator("main details summary").first().click();
  const loads: string[] = [];
  page.on("load", () => loads.push(page.url()));

  // when "Toon ook Nederlands" is pressed
  await toggle(page).focus();
  await page.keyboard.press("Enter");

  // then the Dutch stands there, on the same document
  await expect(dutchName(page).first()).toBeVisible();
  await stillTyped(page);
  await expect(page.locator("main details").first()).toHaveAttribute("open", "");
  await expect(toggle(page)).toBeFocused();
  await accessible();
  // and goes again, and the question can be sent as ever
  await page.keyboard.press("Enter");
  await expect(dutchName(page)).toHaveCount(0);
  await stillTyped(page);
  expect(loads).toEqual([]);
  await goOn(page);
  await expect(page.getByRole("alert").first()).toBeVisible();
  await expect(page.locator('main [name="voornaam"]')).toHaveValue("محمد Ω");
});

test("what is typed while the Dutch is on its way is not lost", async ({ page }) => {
  await halfTyped(page);
  let typedOn = async () => {};
  await page.route("**/ar/melden/naam", async (route) => {
    if (route.request().method() === "POST") await typedOn();
    await route.continue();
  });
  typedOn = () => page.locator('main [name="achternaam"]').fill("Haddad");

  await toggle(page).click();

  await expect(dutchName(page).first()).toBeVisible();
  await stillTyped(page);
  await expect(page.locator('main [name="achternaam"]')).toHaveValue("Haddad");
});

test("a plan carries the same two buttons, and they do what they say", async ({ page }) => {
  const acute = { ...answers, directHulpNodig: true };
  await travel(page, { language: "ar", answers: acute, until: (place) => place === "plan/crisis" });
  await toggle(page).click();
  await expect(page.locator("main [lang=nl]", { hasText: nl("intake:routes.crisis.title") }).first()).toBeVisible();
  await page.locator(".switcher summary").click();
  await page.locator('.switcher button[value="en"]').click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  expect(placeOf(page)).toBe("plan/crisis");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the Dutch comes on a new page, with all that was typed", async ({ page }) => {
    await halfTyped(page);
    await toggle(page).click();
    await expect(dutchName(page).first()).toBeVisible();
    await stillTyped(page);
    await toggle(page).click();
    await expect(dutchName(page)).toHaveCount(0);
    await stillTyped(page);
  });
});

test("after the session ended, the button leads to where the code is typed, as every other one does", async ({
  page,
  context,
}) => {
  await travel(page, {
    language: "en",
    answers: { ...audrey.answers, gemeente: "etten-leur" },
    until: (place) => place === "naam",
  });
  await context.clearCookies();
  await toggle(page).click();
  await expect(page).toHaveURL(/\/en\/verder\?weg$/);
});
