import type { Locator, Page } from "@playwright/test";
import { expect } from "#tests/harness/e2e.ts";

export interface Focus {
  readonly name: string;
  readonly value: string;
  readonly type: string;
  readonly tag: string;
  readonly inForm: boolean;
  readonly ring: number;
  readonly onTop: boolean;
}

/** Where the focus is, how thick its ring is, and whether something lies over it (C-01, C-61). */
export function focusOf(page: Page): Promise<Focus> {
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
export async function tabTo(page: Page, wanted: (focus: Focus) => boolean): Promise<void> {
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

/** Answers one field without a mouse. */
export async function answerByKeyboard(page: Page, name: string, value: string): Promise<void> {
  await tabTo(page, (focus) => focus.name === name && (focus.type !== "checkbox" || focus.value === value));
  const { type, tag } = await focusOf(page);
  if (type === "checkbox") await page.keyboard.press("Space");
  else if (type === "radio") {
    for (let steps = 0; steps < 30 && (await focusOf(page)).value !== value; steps += 1)
      await page.keyboard.press("ArrowDown");
    if (!(await page.locator(`[name="${name}"][value="${value}"]`).isChecked())) await page.keyboard.press("Space");
  } else if (tag === "INPUT" || tag === "TEXTAREA") await page.keyboard.type(value);
}

/** Presses Tab until the focus is on `target`, and looks that it shows. @throws Error when no Tab leads there */
export async function reach(page: Page, target: Locator): Promise<void> {
  for (let stops = 0; stops < 200; stops += 1) {
    await page.keyboard.press("Tab");
    if (!(await target.evaluate((wanted) => wanted === document.activeElement))) continue;
    const focus = await focusOf(page);
    expect(focus.ring, `focus on ${focus.tag} ${focus.name} is visible`).toBeGreaterThanOrEqual(2);
    return;
  }
  throw new Error(`no Tab leads to ${target} on ${page.url()}`);
}
