import { translator } from "#app/i18n/texts.server.ts";
import { expect, test } from "#tests/harness/e2e.ts";
import { audrey } from "#tests/personas/audrey.ts";
import { mohammed } from "#tests/personas/mohammed.ts";
import { fillIn, goOn, placeOf, travel } from "./resident.ts";

test.use({ javaScriptEnabled: false });
const nl = translator("nl").t;

test("Audrey reports without JavaScript, and reads back what she sent", async ({ page }) => {
  // given Audrey, whose old phone runs no scripts
  const answers = { ...audrey.answers, gemeente: "etten-leur" };

  // when she answers page by page, presses "Meld mij nu" and goes on to the end
  const places: string[] = [];
  await travel(page, { language: "nl", answers, onPage: async (place) => void places.push(place) });

  // then she holds a receipt with her number, and at most 18 questions were asked
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(placeOf(page)).toMatch(/^ML-[0-9A-Z]{4}-[0-9A-Z]{2,4}$/);
  expect(places).toContain("nu-melden");
  const questions = places.filter((place) => !/^(plan\/|controleren|nu-melden|ML-)/.test(place));
  expect(questions.length).toBeLessThanOrEqual(18);
});

test("Mohammed reports without JavaScript in Arabic", async ({ page }) => {
  await travel(page, { language: "ar", answers: { ...mohammed.answers, gemeente: "etten-leur" } });
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  expect(placeOf(page)).toMatch(/^ML-/);
});

test("an empty answer comes back with what is wrong, said twice, and with what was typed", async ({ page }) => {
  const answers = { ...audrey.answers, gemeente: "etten-leur" };
  await travel(page, { language: "nl", answers, until: (place) => place === "naam" });

  // given a name without a birth date
  await page.locator('main [name="voornaam"]').fill("Audrey");
  await goOn(page);

  // then the page says "Fout:" first, a summary leads to the field, and the name is still there
  await expect(page).toHaveTitle(new RegExp(`^${nl("ui:errors.prefix")}`));
  const summary = page.getByRole("alert").filter({ has: page.getByRole("link") });
  await expect(summary).toBeVisible();
  await expect(page.locator('main [name="voornaam"]')).toHaveValue("Audrey");
  const link = summary.getByRole("link").first();
  const target = (await link.getAttribute("href")) ?? "";
  await expect(page.locator(`[id="${target.slice(1)}"]`)).toHaveCount(1);
});

test("the language changes in the middle of an error, and nothing typed is lost", async ({ page }) => {
  // given Mohammed's neighbour, who typed a name and got an error in Dutch
  const answers = { ...mohammed.answers, gemeente: "etten-leur" };
  await travel(page, { language: "nl", answers, until: (place) => place === "naam" });
  await page.locator('main [name="voornaam"]').fill("Aïcha محمد");
  await page.locator('main [name="geboortedatum.day"]').fill("31");
  await page.locator('main [name="geboortedatum.month"]').fill("2");
  await goOn(page);

  // when Arabic is chosen from the list
  await page.locator(".switcher summary").click();
  await page.getByRole("button", { name: "العربية" }).click();

  // then the same page stands there in Arabic, with all that was typed
  await expect(page.locator("html")).toHaveAttribute("lang", "ar");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  expect(placeOf(page)).toBe("naam");
  await expect(page.locator('main [name="voornaam"]')).toHaveValue("Aïcha محمد");
  await expect(page.locator('main [name="geboortedatum.day"]')).toHaveValue("31");
  await expect(page.locator('main [name="geboortedatum.month"]')).toHaveValue("2");

  // and it can be finished from there
  await fillIn(page, answers);
  await goOn(page);
  expect(placeOf(page)).toBe("adres");
});
