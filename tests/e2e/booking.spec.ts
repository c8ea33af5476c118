import type { Page } from "@playwright/test";
import { translator } from "#app/i18n/texts.server.ts";
import { desk, expect, newAddress, test } from "#tests/harness/e2e.ts";
import { answerByKeyboard, focusOf, tabTo } from "./by-keyboard.ts";
import { goOn } from "./resident.ts";

test.describe.configure({ timeout: 120_000 });

type Looking = (page: Page, place: string) => Promise<void>;
const place = (page: Page) => new URL(page.url()).pathname.split("/")[3] ?? "";
const words = (language: string) => translator(language as "nl").t;
const choose = (page: Page, name: string, value: string) => page.locator(`[name="${name}"][value="${value}"]`).check();

/** What each question is answered with. */
const answers: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  dienst: (page) => choose(page, "dienst", "eersteGesprek"),
  plaats: (page) => choose(page, "plaats", "roosendaal"),
  taal: async (page) => {
    const own = new URL(page.url()).pathname.split("/")[1] ?? "nl";
    await choose(page, "tolk", own === "nl" ? "none" : "interpreter");
    if (own !== "nl") await choose(page, "gesprekstaal", own);
  },
  tijd: (page) => page.locator("[name=start]").last().check(),
  gegevens: async (page) => {
    await page.locator("[name=naam]").fill("Audrey Janssen");
    await page.locator("[name=telefoonnummer]").fill("0612345678");
  },
};

/** From the first question to the page of the appointment, looking at each on the way. */
async function book(page: Page, language: string, look: Looking = async () => {}, until?: string): Promise<void> {
  await page.goto(`/${language}/afspraak`);
  for (let steps = 0; steps < 8 && page.url().includes("/afspraak"); steps += 1) {
    if (place(page) === until) return;
    await look(page, place(page) || "dienst");
    await (place(page) ? answers[place(page)] : answers.dienst)?.(page);
    await goOn(page);
  }
  await look(page, "mijn-afspraak");
}

/** What does not fit at this width, also with wide letters. */
async function tooWide(page: Page): Promise<number> {
  await page.evaluate(() => {
    const wider = new CSSStyleSheet();
    wider.replaceSync("* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }");
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, wider];
  });
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

test("every page of a booking is sound in Arabic at 1280 pixels, also after a wrong answer", async ({
  page,
  accessible,
}) => {
  await page.setViewportSize(desk);
  await book(page, "ar", async (_, where) => {
    await accessible();
    if (where === "dienst" || where === "tijd" || where === "gegevens") {
      if (where === "gegevens") await page.locator("[name=naam]").fill("");
      await goOn(page);
      await expect(page.getByRole("alert").getByRole("heading")).toBeFocused();
      await accessible();
    }
  });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words("ar")("appointments:kept.heading"));
});

test.describe("without JavaScript, at 320 pixels", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 568 } });
  for (const language of ["nl", "ar"])
    test(`a booking is made in ${language}, and nothing runs off the page`, async ({ page }) => {
      await book(page, language, async (_, where) => {
        expect(await tooWide(page), where).toBeLessThanOrEqual(0);
        await expect(page.locator("footer a[href^='tel:']").first()).toBeVisible();
        await expect(page.locator(`footer a[href^='/${language}/bel-mij']`)).toHaveCount(1);
      });
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(words(language)("appointments:kept.heading"));
    });
});

for (const language of ["nl", "ar"])
  test(`a booking is made without a mouse in ${language}`, async ({ page, accessible }) => {
    const interpreter =
      language === "nl"
        ? [["tolk", "none"]]
        : [
            ["tolk", "interpreter"],
            ["gesprekstaal", language],
          ];
    const typed: Readonly<Record<string, readonly (readonly string[])[]>> = {
      ...{ dienst: [["dienst", "eersteGesprek"]], plaats: [["plaats", "roosendaal"]], taal: interpreter },
      gegevens: [
        ["naam", "Audrey Janssen"],
        ["telefoonnummer", "0612345678"],
      ],
    };
    await page.goto(`/${language}/afspraak/dienst`);
    while (page.url().includes("/afspraak/")) {
      const before = page.url();
      // The other test looks at the Arabic pages.
      if (language === "nl") await accessible();
      for (const [name = "", value = ""] of typed[place(page)] ?? []) await answerByKeyboard(page, name, value);
      if (place(page) === "tijd") {
        await tabTo(page, ({ name }) => name === "start");
        await page.keyboard.press("ArrowDown");
      }
      await tabTo(
        page,
        ({ tag, type, inForm, name }) => inForm && tag === "BUTTON" && type === "submit" && name !== "_both",
      );
      await page.keyboard.press("Enter");
      await page.waitForURL((url) => url.href !== before);
    }
    expect(page.url()).toContain("/mijn-afspraak/");
    expect((await focusOf(page)).tag).toBe("BODY");
  });

test("a phone in Tehran shows the times of the Netherlands", async ({ page, browser, baseURL }, { workerIndex }) => {
  await book(page, "nl", undefined, "tijd");
  const storageState = await page.context().storageState();
  // Far enough ahead that no other booking of this run takes a time away in between.
  const further = (await page.locator(".booking-day ~ p a").getAttribute("href")) ?? "";
  await page.goto(further);
  const here = await page.locator("main").innerText();
  expect(here).toMatch(/\b10\.30 uur/);
  for (const [timezoneId, locale] of [["Asia/Tehran", "fa-IR"]] as const) {
    const extraHTTPHeaders = { "x-forwarded-for": newAddress(workerIndex) };
    const context = await browser.newContext({ baseURL, storageState, timezoneId, locale, extraHTTPHeaders });
    const there = await context.newPage();
    await there.goto(further);
    expect(await there.locator("main").innerText(), timezoneId).toBe(here);
    await context.close();
  }
});

test("three minutes before the end the page asks whether more time is needed, and keeps what was typed", async ({
  page,
}) => {
  await page.clock.install();
  await book(page, "nl", undefined, "gegevens");
  await page.locator("[name=naam]").fill("Audrey Janssen");
  await page.clock.fastForward("16:00");
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.clock.fastForward("01:30");
  await expect(page.getByRole("dialog", { name: words("nl")("appointments:flow.hold.title") })).toBeVisible();
  await page.getByRole("button", { name: words("nl")("appointments:flow.check.moreTime") }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.locator("[name=naam]")).toHaveValue("Audrey Janssen");
  expect(place(page)).toBe("gegevens");

  // and when nobody answers it goes away by itself, and nothing is lost
  await page.clock.fastForward("18:00");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.clock.fastForward("03:00");
  await expect(page.getByRole("dialog")).toBeHidden();
  await answers.gegevens?.(page);
  await goOn(page);
  expect(place(page)).toBe("controleren");
});
