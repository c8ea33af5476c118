import type { Page } from "@playwright/test";
import type { Answers } from "#app/rules/contract.ts";
import { mainForm, type Values } from "#tests/harness/form-client.ts";
import { valuesFor } from "#tests/harness/walk.ts";

/** What this person would fill in on the page as it stands. */
export async function valuesOn(page: Page, answers: Answers): Promise<Values> {
  return (await sheetOn(page, answers)).values;
}

interface Sheet {
  readonly values: Values;
  /** Types of the fields that stand there, by name: asking the browser for each took longer than filling them in. */
  readonly types: ReadonlyMap<string, string>;
}

async function sheetOn(page: Page, answers: Answers): Promise<Sheet> {
  const form = mainForm({ html: await page.content() });
  const types = new Map(form?.fields.map(({ name, type }) => [name, type]));
  return { values: form ? valuesFor(form, answers) : {}, types };
}

/** Fills in the question as it stands, as a hand with a mouse would. */
export async function fillIn(page: Page, answers: Answers): Promise<void> {
  const sheet = await sheetOn(page, answers);
  await makeAllRows(page, sheet);
  await fillAll(page, sheet, () => true);
}

/** Fills in only what does not stand there already. @returns the names of the fields that had to be filled in. */
export async function fillInWhatIsLeft(page: Page, answers: Answers): Promise<string[]> {
  const sheet = await sheetOn(page, answers);
  await makeAllRows(page, sheet);
  const there = new Set(await filledNames(page));
  return fillAll(page, sheet, (name) => !there.has(name));
}

async function fillAll(page: Page, { values, types }: Sheet, wanted: (name: string) => boolean): Promise<string[]> {
  const names = Object.keys(values).filter((name) => !name.endsWith(".count") && wanted(name));
  for (const name of names)
    for (const one of [values[name] ?? []].flat()) await fillOne(page, name, one, types.get(name));
  return names;
}

/** The fields that stand filled in on the page, by name. */
export function filledNames(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>("main form[method=post] [name]")]
      .filter((field) => field.type !== "hidden" && !field.name.startsWith("_"))
      .filter((field) => (/radio|checkbox/.test(field.type) ? field.checked : field.value !== ""))
      .map((field) => field.name),
  );
}

async function makeAllRows(page: Page, { values }: Sheet): Promise<void> {
  for (const [name, value] of Object.entries(values))
    if (name.endsWith(".count")) await makeRows(page, name.replace(/\.count$/, ""), Number(value));
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

/** @param known its type; left out for a field of a row that was added just now. */
async function fillOne(page: Page, name: string, value: string, known?: string): Promise<void> {
  const control = page.locator(`main [name="${name}"]`);
  const type = known ?? (await control.first().getAttribute("type"));
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
