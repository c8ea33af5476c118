import { desk, expect, phone, test } from "#tests/harness/e2e.ts";
import { charlotte } from "#tests/personas/charlotte.ts";
import { mohammed } from "#tests/personas/mohammed.ts";
import { selam } from "#tests/personas/selam.ts";
import { goOn, travel } from "./resident.ts";

test.describe.configure({ timeout: 300_000 });

/** Every page of a journey, as it first shows and as it shows what is wrong (C-60). */
const journeys = [
  { who: charlotte, language: "nl", screen: desk, size: "desk" },
  { who: mohammed, language: "ar", screen: phone, size: "phone" },
  { who: selam, language: "ti", screen: phone, size: "phone" },
] as const;

for (const { who, language, screen, size } of journeys) {
  test(`every page is accessible, first and in error: ${who.key}, ${language}, ${size}`, async ({
    page,
    accessible,
  }) => {
    await page.setViewportSize(screen);
    let errors = 0;
    await travel(page, {
      ...{ language, answers: { ...who.answers, gemeente: "etten-leur" } },
      onPage: async (place) => {
        await accessible();
        expect(await overflow(page), `${place} is wider than the screen`).toBeLessThanOrEqual(0);
        if (/^(plan\/|nu-melden|controleren|ML-)/.test(place)) return;
        const before = page.url();
        await goOn(page);
        if (page.url() === before) {
          errors += 1;
          await accessible();
        } else await page.goto(before);
      },
    });
    expect(errors).toBeGreaterThan(4);
  });
}

/** By how many CSS pixels the page is wider than the window. */
function overflow(page: import("@playwright/test").Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
