import { expect, test } from "#tests/harness/e2e.ts";
import { mohammed } from "#tests/personas/mohammed.ts";
import { willemijn } from "#tests/personas/willemijn.ts";
import { answerByKeyboard, focusOf, tabTo } from "./by-keyboard.ts";
import { placeOf, valuesOn } from "./resident.ts";

test.describe.configure({ timeout: 240_000 });

const travellers = [
  { who: willemijn, language: "nl", last: "ML-" },
  { who: mohammed, language: "ar", last: "contact" },
] as const;

for (const { who, language, last } of travellers) {
  test(`${who.key} gets from the first question to "${last}" without a mouse, in ${language}`, async ({ page }) => {
    const answers = { ...who.answers, gemeente: "etten-leur" };
    await page.goto(`/${language}/melden/gemeente`);
    for (let steps = 0; steps < 40 && !placeOf(page).startsWith(last); steps += 1) {
      const before = page.url();
      const values = Object.entries(await valuesOn(page, answers)).filter(([name]) => !name.endsWith(".count"));
      for (const [name, value] of values) for (const one of [value].flat()) await answerByKeyboard(page, name, one);
      await tabTo(
        page,
        ({ tag, type, name, inForm }) => inForm && tag === "BUTTON" && type === "submit" && name === "",
      );
      await page.keyboard.press("Enter");
      await page.waitForURL((url) => url.href !== before);
      await page.waitForLoadState("load");
    }
    expect(placeOf(page)).toContain(last);
  });
}

test("after a mistake the heading of the summary has the focus, and Enter on its link leads to the field", async ({
  page,
}) => {
  await page.goto("/nl/melden/gemeente");
  await page.locator("main form[method=post] .actions button[type=submit]").first().click();
  await expect(page.getByRole("alert").getByRole("heading")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect((await focusOf(page)).name).toBe("gemeente");
});
