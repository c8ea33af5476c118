import type { Page } from "@playwright/test";
import type { Answers } from "#app/rules/contract.ts";
import { mainForm, type Values } from "#tests/harness/form-client.ts";
import { valuesFor } from "#tests/harness/walk.ts";

/** What this person would fill in on the page as it stands. */
export async function valuesOn(page: Page, answers: Answers): Promise<Values> {
  const form = mainForm({ html: await page.content() });
  return form ? valuesFor(form, answers) : {};
}

/** Fills in the question as it stands, as a hand with a mouse would. */
export async function fillIn(page: Page, answers: Answers): Promise<void> {
  const values = Object.entries(await valuesOn(page, answers));
  for (const [name, value] of values)
    if (name.endsWith(".count")) await makeRows(page, name.replace(/\.count$/, ""), Number(value));
  for (const [name, value] of values) {
    for (const one of typeof value === "string" ? [value] : value) await fillOne(page, name, one);
  }
}

/** Fills in only what does not stand there already. @returns the names of the fields that had to be filled in. */
export async function fillInWhatIsLeft(page: Page, answers: Answers): Promise<string[]> {
  const typed: string[] = [];
  for (const [name, value] of Object.entries(await valuesOn(page, answers))) {
    if (name.endsWith(".count")) await makeRows(page, name.replace(/\.count$/, ""), Number(value));
    else if (!(await isFilled(page, name))) {
      for (const one of typeof value === "string" ? [value] : value) await fillOne(page, name, one);
      typed.push(name);
    }
  }
  return typed;
}

function isFilled(page: Page, name: string): Promise<boolean> {
  return page
    .locator(`main [name="${name}"]`)
    .evaluateAll((fields) =>
      (fields as HTMLInputElement[]).some(({ type, checked, value }) =>
        /radio|checkbox/.test(type) ? checked : value !== "",
      ),
    );
}

/** Adds rows to a group until there are enough: "Nog een kind toevoegen". */
async function makeRows(page: Page, group: string, wanted: number): Promise<void> {
  const count = page.locator(`main input[name="${group}.count"]`);
  while (Number(await count.getAttribute("value")) < wanted) {
    const now = (await count.getAttribute("value")) ?? "";
    await page.locator(`main button[name="_add"][value="${group}"]`).click();
    await page.locator(`main input[name="${group}.count"]:not([value="${now}"])`).waitFor({ state: "attached" });
  }
}

async function fillOne(page: Page, name: string, value: string): Promise<void> {
  const control = page.locator(`main [name="${name}"]`);
  const type = await control.first().getAttribute("type");
  if (type === "hidden") return;
  if (type === "radio" || type === "checkbox") await page.locator(`main [name="${name}"][value="${value}"]`).check();
  else await control.first().fill(value);
}

/** Presses the main button of the page: "Verder", "Meld mij nu", "Verstuur uw melding". */
export async function goOn(page: Page): Promise<void> {
  const before = page.url();
  const answered = page.waitForResponse(
    (response) => response.request().isNavigationRequest() && response.status() !== 303,
  );
  await page.locator("main form[method=post] .actions button[type=submit]:not([name=_add])").first().click();
  await answered;
  await page.waitForLoadState("load");
  if (page.url() === before) await page.locator("h1").first().waitFor();
}

/** Which question is open: the last parts of its address. */
export function placeOf(page: Page): string {
  return new URL(page.url()).pathname.split("/").slice(3).join("/");
}

export interface Journey {
  readonly language: string;
  readonly answers: Answers;
  readonly until?: "stored" | "complete" | ((place: string) => boolean);
  /** Sees every page before anything is filled in. */
  readonly onPage?: (place: string) => Promise<void>;
  /** Sees every question once it is filled in. */
  readonly onFilled?: (place: string) => Promise<void>;
}

/** Walks through the melding in the browser, whatever pages come. Ends on the page that `until` names. */
export async function travel(
  page: Page,
  { language, answers, until = "complete", onPage, onFilled }: Journey,
): Promise<void> {
  await page.goto(`/${language}/melden/gemeente`);
  for (let steps = 0; steps < 80; steps += 1) {
    const place = placeOf(page);
    if (typeof until === "function" && until(place)) return;
    await onPage?.(place);
    const path = new URL(page.url()).pathname;
    if (path.includes("/ontvangst/")) {
      const on = page.locator(`main a[href^="/${language}/melden/"]:not([href$="/papier"])`);
      if (until === "stored" || (await on.count()) === 0) return;
      await on.first().click();
      await page.waitForURL((url) => url.pathname !== path);
      continue;
    }
    await fillIn(page, answers);
    await onFilled?.(place);
    await goOn(page);
    if (placeOf(page) === place && (await page.locator("[role=alert], .error-summary").count()) > 0) {
      throw new Error(`${place} refuses the answers: ${await page.locator("main").innerText()}`);
    }
  }
  throw new Error("no receipt after 80 pages");
}
