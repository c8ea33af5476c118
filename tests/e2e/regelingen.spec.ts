import type { Page } from "@playwright/test";
import { translator } from "#app/i18n/texts.server.ts";
import { desk, expect, phone, test } from "#tests/harness/e2e.ts";
import { charlotte } from "#tests/personas/charlotte.ts";
import { fatima } from "#tests/personas/fatima.ts";
import { fillIn, goOn } from "./resident.ts";

test.describe.configure({ timeout: 240_000 });

const here = { gemeente: "etten-leur" };
const nl = translator("nl").t;
const placeOf = (page: Page) => new URL(page.url()).pathname.split("/").at(-1) ?? "";
const main = (page: Page) => page.locator("main");

/** Targets lower than 44 px, and whether anything reaches over the edge. */
function sizeProblems(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const targets = [
      ...document.querySelectorAll<HTMLElement>("main button, main .button, main summary, main label.option"),
    ];
    const small = targets.filter(
      (each) => each.checkVisibility() && !each.closest(".sr-only, p") && each.offsetHeight < 44,
    );
    return [...(scrollWidth > clientWidth ? ["too wide"] : []), ...small.map((each) => each.innerText)];
  });
}

for (const [language, person, size] of [
  ["nl", charlotte, phone],
  ["ar", fatima, desk],
] as const)
  test(`every state of the check is sound in ${language} at ${size.width} pixels`, async ({ page, accessible }) => {
    // given the start page, and its first question
    await page.setViewportSize(size);
    const sound = async () => {
      await accessible();
      expect(await sizeProblems(page), placeOf(page)).toEqual([]);
    };
    await page.goto(`/${language}/regelingen`);
    await sound();
    await main(page).locator(".actions a.button").click();
    expect(placeOf(page)).toBe("gemeente");

    // when all questions are answered, one of them wrongly first, with the list folded out and in
    const answers = { ...person.answers, ...here };
    const seen: string[] = [];
    while (placeOf(page) !== "uitkomst" && seen.length < 40) {
      seen.push(placeOf(page));
      if (seen.length === 2) {
        await goOn(page);
        await expect(page.getByRole("alert").getByRole("heading")).toBeFocused();
        await main(page).locator("details.standings summary").click();
        await expect(main(page).locator(".standings li").first()).toBeVisible();
      }
      await sound();
      await fillIn(page, answers);
      await goOn(page);
    }

    // then there is an outcome, and wiping leaves a calm page
    expect(placeOf(page)).toBe("uitkomst");
    await page.goto(`/${language}/regelingen`);
    await sound();
    await main(page).locator(`form[action$="/gewist"] button`).click();
    expect(placeOf(page)).toBe("gewist");
    await sound();
  });

test("Charlotte goes through questions by keyboard, looks at the list, and the Dutch comes beside her Tigrinya in place", async ({
  page,
}) => {
  await page.goto("/ti/regelingen/vraag/gemeente");
  await main(page).locator("[name=gemeente]").first().focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => !url.pathname.endsWith("/gemeente"));

  // the list opens with Enter, and says what it is in words
  await main(page).locator("details.standings summary").focus();
  await page.keyboard.press("Enter");
  await expect(main(page).locator(".standings li").first()).toBeVisible();

  // "Toon ook Nederlands" keeps it open, and what is typed
  const place = placeOf(page);
  await main(page).locator('button[name="_both"]').press("Enter");
  await expect(main(page).locator("[lang=nl]", { hasText: nl("ui:standings.title") })).toHaveCount(1);
  await expect(main(page).locator("details.standings")).toHaveAttribute("open", "");
  expect(placeOf(page)).toBe(place);
});
