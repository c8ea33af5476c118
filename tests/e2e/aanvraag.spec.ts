import type { Page } from "@playwright/test";
import { desk, expect, phone, test } from "#tests/harness/e2e.ts";
import { aanvraagAnswers } from "#tests/personas/aanvraag.ts";
import { type Persona, personas } from "#tests/personas/index.ts";
import { logIn } from "./colleague.ts";
import { fillInWhatIsLeft, goOn, placeOf, travel } from "./resident.ts";

test.describe.configure({ timeout: 180_000 });

function persona(key: string): Persona {
  const found = personas.find((one) => one.key === key);
  if (!found) throw new Error(`no persona ${key}`);
  return found;
}

/** From the receipt of a melding to that of the aanvraag. @returns the fields that were filled in by hand, and how many pages were asked. */
async function askForBijstand(page: Page, { key, language, answers }: Persona, look: () => Promise<void>) {
  const typed = new Set<string>();
  await page.locator(`main a[href="/${language}/levensonderhoud"]`).click();
  await look();
  await page.locator('main button[name="_begin"]').click();
  await expect(page.locator("h1")).toBeVisible();
  expect(placeOf(page)).toBe("bekend");
  await look();
  await goOn(page);
  let pages = 0;
  while (!page.url().includes("/ontvangst/") && pages < 60) {
    pages += 1;
    const place = placeOf(page);
    if (place === "controleren") await look();
    for (const name of await fillInWhatIsLeft(page, { ...answers, ...aanvraagAnswers[key] })) typed.add(name);
    await goOn(page);
    // The same page again asks what its answer brought up; it reproaches nothing.
    await expect(page.locator(".error-summary"), `${place} refuses the answers`).toHaveCount(0);
  }
  return { typed, pages };
}

for (const key of ["mohammed", "job"]) {
  const who = persona(key);
  test(`${key} reports, asks for bijstand in ${who.language}, and types nothing twice`, async ({
    page,
    accessible,
  }) => {
    // given a melding, typed question by question
    const told = new Set<string>();
    const answers = { ...who.answers, gemeente: "etten-leur" };
    await travel(page, {
      ...{ language: who.language, answers },
      onFilled: async () => {
        for (const name of await filledNames(page)) told.add(name);
      },
    });

    // when the aanvraag is begun from its receipt
    const look = async () => {
      for (const screen of [desk, phone]) {
        await page.setViewportSize(screen);
        await accessible();
        expect(await overflow(page), `${placeOf(page)} is wider than ${screen.width} pixels`).toBeLessThanOrEqual(0);
      }
    };
    const { typed } = await askForBijstand(page, { ...who, answers }, look);

    // then nothing that was told is typed again, and the receipt names the day of the decision
    expect([...typed].filter((name) => told.has(name))).toEqual([]);
    expect(typed.size).toBeGreaterThan(5);
    await expect(page.locator("main")).toContainText(/AV-/);
    await look();
  });
}

test("melissa is under 27: told from which day she may ask, and let through when a colleague lifts the search period", async ({
  page,
  browser,
  baseURL,
}) => {
  const who = persona("melissa");
  const answers = { ...who.answers, gemeente: "etten-leur" };
  await travel(page, { language: "nl", answers });
  const reference = /ML-[0-9A-Z]{4}-[0-9A-Z]+/.exec(await page.locator("main").innerText())?.[0] ?? "";
  await page.goto("/nl/levensonderhoud");
  await expect(page.locator("main")).toContainText("U kunt bijstand aanvragen vanaf");
  await expect(page.locator('main button[name="_begin"]')).toHaveCount(0);

  const office = await (await browser.newContext({ baseURL })).newPage();
  await logIn(office, /S\. de Wit/);
  await office.goto(`/werkvoorraad/${reference}`);
  const lift = office.locator("details", { has: office.locator('button[value="liftSearch"]') });
  await lift.locator("summary").click();
  await lift.locator("textarea").fill("Twee jonge kinderen en een schuld die groeit.");
  await lift.locator('button[value="liftSearch"]').click();
  await expect(office.locator("[role=status]")).toContainText("opgeheven");
  await office.context().close();

  await page.goto("/nl/ontvangst/nu");
  await askForBijstand(page, { ...who, answers }, async () => {});
  await expect(page.locator("main")).toContainText("Uw aanvraag is binnen");
});

/** The facts that stand filled in on the page, by the name of their fields. */
function filledNames(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>("main form[method=post] [name]")]
      .filter((field) => field.type !== "hidden" && !field.name.startsWith("_"))
      .filter((field) => (/radio|checkbox/.test(field.type) ? field.checked : field.value !== ""))
      .map((field) => field.name),
  );
}

/** By how many CSS pixels the page is wider than the window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
