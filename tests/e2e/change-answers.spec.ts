import { translator } from "#app/i18n/texts.server.ts";
import { expect, test } from "#tests/harness/e2e.ts";
import { audrey } from "#tests/personas/audrey.ts";
import { goOn, placeOf, travel } from "./resident.ts";

const nl = translator("nl").t;
const answers = { ...audrey.answers, gemeente: "etten-leur" };

test("Audrey changes her name at 'Meld mij nu' and is back there at once", async ({ page }) => {
  // given Audrey, who may report and sees that her name is misspelt
  await travel(page, { language: "nl", answers, until: (place) => place === "nu-melden" });
  await page.locator('main a[href*="/naam?"]').first().click();
  await page.locator('main [name="voornaam"]').fill("Audrée");

  // when she goes on
  await goOn(page);

  // then she stands where she came from, with the new name
  expect(placeOf(page)).toBe("nu-melden");
  await expect(page.locator("main")).toContainText("Audrée");
});

test("Audrey corrects her birth date at the check, reads the plan that comes of it, and is back", async ({
  page,
  accessible,
}) => {
  // given Audrey at check-your-answers
  await travel(page, { language: "nl", answers, until: (place) => place === "controleren" });
  await page.locator('main a[href*="/naam?"]').first().click();

  // when she corrects her year of birth to one with the AOW age
  await page.locator('main [name="geboortedatum.year"]').fill("1954");
  await goOn(page);

  // then the plan of that way comes first
  expect(placeOf(page)).toBe("plan/aow-leeftijd");
  await expect(page.locator("h1")).toHaveText(nl("intake:routes.aow-leeftijd.title"));
  await accessible();
  await goOn(page);
  expect(placeOf(page)).toBe("controleren");
  await expect(page.locator("main")).toContainText("1954");
});
