import type { Page } from "@playwright/test";
import { expect, test } from "#tests/harness/e2e.ts";
import { mohammed } from "#tests/personas/mohammed.ts";
import { willemijn } from "#tests/personas/willemijn.ts";
import { placeOf, valuesOn } from "./resident.ts";

test.describe.configure({ timeout: 240_000 });

interface Focus {
  readonly name: string;
  readonly value: string;
  readonly type: string;
  readonly tag: string;
  readonly inForm: boolean;
  readonly ring: number;
  readonly onTop: boolean;
}

/** Where the focus is, how thick its ring is, and whether something lies over it (C-01, C-61). */
function focusOf(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const at = document.activeElement as HTMLElement;
    const box = at.getClientRects()[0] ?? at.getBoundingClientRect();
    const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    const ringOf = (element: Element | null) =>
      element ? Number.parseFloat(getComputedStyle(element).outlineWidth) || 0 : 0;
    const shadow = (element: Element | null) => (element && getComputedStyle(element).boxShadow !== "none" ? 3 : 0);
    const row = at.closest("label");
    return {
      name: at.getAttribute("name") ?? "",
      value: at.getAttribute("value") ?? "",
      type: at.getAttribute("type") ?? "",
      tag: at.tagName,
      inForm: at.closest("main form[method=post]") !== null,
      ring: Math.max(ringOf(at), ringOf(row), shadow(at), shadow(row)),
      onTop: hit !== null && (at.contains(hit) || hit.contains(at) || (row?.contains(hit) ?? false)),
    };
  });
}

/** Presses Tab until `wanted`, and looks at every stop on the way. */
async function tabTo(page: Page, wanted: (focus: Focus) => boolean): Promise<void> {
  for (let stops = 0; stops < 80; stops += 1) {
    await page.keyboard.press("Tab");
    const focus = await focusOf(page);
    if (focus.tag === "BODY") continue;
    expect(focus.ring, `focus on ${focus.tag} ${focus.name} is visible`).toBeGreaterThanOrEqual(2);
    if (!focus.onTop)
      await expect
        .poll(async () => (await focusOf(page)).onTop, `nothing lies over ${focus.tag} ${focus.name}`)
        .toBe(true);
    if (wanted(focus)) return;
  }
  throw new Error(`eighty presses of Tab do not lead there on ${page.url()}`);
}

async function answerByKeyboard(page: Page, name: string, value: string): Promise<void> {
  await tabTo(page, (focus) => focus.name === name && (focus.type !== "checkbox" || focus.value === value));
  const { type, tag } = await focusOf(page);
  if (type === "checkbox") await page.keyboard.press("Space");
  else if (type === "radio") {
    for (let steps = 0; steps < 30 && (await focusOf(page)).value !== value; steps += 1)
      await page.keyboard.press("ArrowDown");
    if (!(await page.locator(`[name="${name}"][value="${value}"]`).isChecked())) await page.keyboard.press("Space");
  } else if (tag === "INPUT" || tag === "TEXTAREA") await page.keyboard.type(value);
}

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
