import { translator } from "#app/i18n/texts.server.ts";
import { expect, test } from "#tests/harness/e2e.ts";
import { mohammed } from "#tests/personas/mohammed.ts";
import { goOn, placeOf, travel } from "./resident.ts";

test("Mohammed wants to be called but gives no number: the page says so by that field, and keeps the rest", async ({
  page,
  accessible,
}) => {
  // given Mohammed, who reads Arabic and chose "Bel mij"
  const answers = { ...mohammed.answers, gemeente: "etten-leur" };
  await travel(page, { language: "ar", answers, until: (place) => place === "contact" });
  await page.locator('main [name="contactwens"][value="bellen"]').check();
  await page.locator('main [name="veiligOmTeBellen"][value="yes"]').check();
  await page.locator('main [name="emailadres"]').fill("mohammed@voorbeeld.example");

  // when he goes on without a number
  await goOn(page);

  // then the box of the number is the one that is wrong, in his language, and what he typed stands there still
  const words = translator("ar").t("facts:telefoonnummer.errors.required");
  await expect(page.locator('main [name="telefoonnummer"]')).toHaveAccessibleDescription(new RegExp(words));
  await expect(page.getByRole("alert").first()).toContainText(words);
  await expect(page.locator('main [name="emailadres"]')).toHaveValue("mohammed@voorbeeld.example");
  await accessible();

  // and with a number he may report
  await page.locator('main [name="telefoonnummer"]').fill("06 12345678");
  await goOn(page);
  expect(placeOf(page)).toBe("nu-melden");
});
