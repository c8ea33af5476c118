import type { Page } from "@playwright/test";
import { desk, expect, phone, test } from "#tests/harness/e2e.ts";
import { charlotte } from "#tests/personas/charlotte.ts";
import type { Persona } from "#tests/personas/index.ts";
import { mohammed } from "#tests/personas/mohammed.ts";
import { selam } from "#tests/personas/selam.ts";
import { goOn, travel } from "./resident.ts";

test.describe.configure({ timeout: 300_000 });

/** Every page of a journey, as it first shows, as it shows what is wrong, and filled in; on a phone and on a desk (C-60). */
const journeys = [
  { who: charlotte, language: "nl" },
  { who: mohammed, language: "ar" },
] as const;

/** Runs from left to right as Dutch does, so what axe looks at was looked at; its letters are wider, and that is what is measured. */
const measured = { who: selam, language: "ti" } as const;

for (const { who, language } of journeys) {
  test(`every page is accessible, first, in error and filled in: ${who.key}, ${language}`, async ({
    page,
    accessible,
  }) => {
    await seeEveryState(page, { who, language }, accessible);
  });
}

test(`every page fits a phone, first and in error: ${measured.who.key}, ${measured.language}`, async ({ page }) => {
  await seeEveryState(page, measured, async () => {});
});

interface Travelled {
  readonly who: Persona;
  readonly language: string;
}

async function seeEveryState(page: Page, { who, language }: Travelled, accessible: () => Promise<void>) {
  const look = async (place: string) => {
    for (const screen of [desk, phone]) {
      await page.setViewportSize(screen);
      await accessible();
      expect(await overflow(page), `${place} is wider than ${screen.width} pixels`).toBeLessThanOrEqual(0);
    }
  };
  let errors = 0;
  await travel(page, {
    ...{ language, answers: { ...who.answers, gemeente: "etten-leur" } },
    onPage: async (place) => {
      await look(place);
      if (/^(plan\/|nu-melden|controleren|ML-)/.test(place)) return;
      const before = page.url();
      await goOn(page);
      if (page.url() === before) {
        errors += 1;
        await look(`${place}, in error`);
      } else await page.goto(before);
    },
    onFilled: () => accessible(),
  });
  expect(errors).toBeGreaterThan(4);
}

/** By how many CSS pixels the page is wider than the window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
