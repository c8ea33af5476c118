import type { Page } from "@playwright/test";
import { desk, expect, phone, test } from "#tests/harness/e2e.ts";
import { charlotte } from "#tests/personas/charlotte.ts";
import type { Persona } from "#tests/personas/index.ts";
import { mohammed } from "#tests/personas/mohammed.ts";
import { selam } from "#tests/personas/selam.ts";
import { expectAsItWas, outlineOf } from "./outline.ts";
import { goOn, travel } from "./resident.ts";
import { seeSound } from "./sound-page.ts";

test.describe.configure({ timeout: 300_000 });

/** Every page of a journey, as it first shows, as it shows what is wrong, and filled in; on a phone and on a desk (C-60). */
const journeys = [
  { who: charlotte, language: "nl" },
  { who: mohammed, language: "ar" },
] as const;

/** Runs from left to right as Dutch does, so what axe looks at was looked at; its letters are wider, and that is what is measured. */
const measured = { who: selam, language: "ti" } as const;

for (const { who, language } of journeys) {
  test(`every page is accessible and as it was, first, in error and filled in: ${who.key}, ${language}`, async ({
    page,
    accessible,
  }) => {
    const outlines: Record<string, readonly string[]> = {};
    const helps = new Set<string>();
    await page.goto(`/${language}`);
    outlines.landing = await outlineOf(page);
    await seeEveryState(page, { who, language }, accessible, async (place) => {
      const name = place.startsWith("ML-") ? "receipt" : place;
      outlines[name in outlines ? `${name}, again` : name] = await outlineOf(page);
      if (!place.endsWith("in error")) helps.add(await seeSound(page, place));
    });
    expectAsItWas(language, outlines);
    expect([...helps], "the same help on every page").toEqual([expect.stringContaining("tel:")]);
  });
}

test(`every page fits a phone, first and in error: ${measured.who.key}, ${measured.language}`, async ({ page }) => {
  await seeEveryState(page, measured, nothing, nothing);
});

interface Travelled {
  readonly who: Persona;
  readonly language: string;
}

const nothing = async () => {};

/** @param onPhone sees every page as it first shows and as it shows what is wrong, at the width of a phone. */
async function seeEveryState(
  page: Page,
  { who, language }: Travelled,
  accessible: () => Promise<void>,
  onPhone: (place: string) => Promise<void>,
) {
  const look = async (place: string) => {
    for (const screen of [desk, phone]) {
      await page.setViewportSize(screen);
      await accessible();
      expect(await overflow(page), `${place} is wider than ${screen.width} pixels`).toBeLessThanOrEqual(0);
    }
    await onPhone(place);
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
