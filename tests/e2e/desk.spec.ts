import type { Page } from "@playwright/test";
import { catalogue, typedFrom } from "#app/facts/contract.ts";
import type { Answers } from "#app/rules/contract.ts";
import { expect, phone, test } from "#tests/harness/e2e.ts";
import { aanvraagAnswers } from "#tests/personas/aanvraag.ts";
import { ria } from "#tests/personas/ria.ts";
import { logIn } from "./colleague.ts";

const answers = { ...ria.answers, ...aanvraagAnswers.ria, gemeente: "etten-leur" };

test("ria has no computer: a colleague enters her melding and her aanvraag at the desk, and types nothing twice", async ({
  page,
  accessible,
}) => {
  // given a colleague with Ria at the desk
  await logIn(page, /S\. de Wit/);
  await page.goto("/werkvoorraad/nieuw");
  await page.locator('[name="formulier"]').selectOption("melden");
  await page.getByRole("button", { name: "Begin met invoeren" }).click();

  // when her melding is stored without how it came in, it is refused; what was typed stays
  const told = await enter(page);
  await page.getByRole("button", { name: "Sla het hele formulier op" }).click();
  await expect(page.locator(".error-summary h2")).toBeFocused();
  await expect(page.locator(".error-summary li")).toHaveText(["Kies hoe het binnenkwam."]);
  await expect(page.locator('[name="achternaam"]')).toHaveValue("de Boer");
  await atDesk(page);
  await page.getByRole("button", { name: "Sla het hele formulier op" }).click();

  // then it has a number, and a paper for her
  await expect(page.locator("h1")).toContainText(/Opgeslagen: ML-/);
  await expect(page.locator("main")).toContainText("Uw melding is binnen");
  await accessible();

  // and her aanvraag begins from it
  await page.getByRole("link", { name: "Voer nu de aanvraag voor bijstand in" }).click();
  await expect(page.locator("main")).toContainText("Wat de inwoner al vertelde, is ingevuld.");
  const typed = await enter(page);
  await atDesk(page);
  await page.setViewportSize(phone);
  await accessible();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.getByRole("button", { name: "Sla het hele formulier op" }).click();
  await expect(page.locator("h1")).toContainText(/Opgeslagen: AV-/);
  await expect(page.locator("main")).toContainText("Het formulier is compleet.");
  expect([...typed].filter((name) => told.has(name))).toEqual([]);
  expect(typed.size).toBeGreaterThan(5);

  // and its file says how it came in
  await page.getByRole("link", { name: "Open het dossier" }).click();
  await expect(page.locator("main")).toContainText("Binnengekomen via balie");
});

/** How a colleague says that she stands there with her card. */
async function atDesk(page: Page): Promise<void> {
  await page.getByLabel("Aan de balie").check();
  await page.locator('[name="_legitimatie"]').selectOption("identiteitskaart");
}

/** Fills in what is empty, has the questions that follow shown, until no question is left. @returns the fields that were typed. */
async function enter(page: Page): Promise<ReadonlySet<string>> {
  const typed = new Set<string>();
  for (let presses = 0; presses < 12; presses += 1) {
    const before = await page.locator('[name="_shown"]').inputValue();
    for (const name of await fillIn(page, before.split(" "))) typed.add(name);
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    await page.getByRole("button", { name: "Toon de vragen die volgen" }).last().click();
    await answered;
    await page.waitForLoadState("load");
    if ((await page.locator('[name="_shown"]').inputValue()) === before) return typed;
  }
  throw new Error("questions keep coming up");
}

/** Only what is empty is filled in; all of it at once, as there are a hundred questions on the page. */
async function fillIn(page: Page, facts: readonly string[]): Promise<string[]> {
  const wanted: [string, readonly string[]][] = [];
  for (const id of facts) {
    const fact = catalogue.get(id);
    const known = (answers as Answers)[id];
    if (!fact || known === undefined) continue;
    for (const [name, values] of Object.entries(typedFrom(fact, known))) {
      if (name.endsWith(".count")) await makeRows(page, id, Number(values[0]));
      else if (values[0] !== "exact") wanted.push([name, values]);
    }
  }
  return page.evaluate(fillEmpty, wanted);
}

async function makeRows(page: Page, group: string, wanted: number): Promise<void> {
  const count = page.locator(`[name="${group}.count"]`);
  while (Number(await count.inputValue()) < wanted) {
    const now = await count.inputValue();
    await page.locator(`button[name="_add"][value="${group}"]`).click();
    await expect(count).not.toHaveValue(now);
  }
}

/** In the browser. @returns the names of the fields that were empty. */
function fillEmpty(wanted: readonly [string, readonly string[]][]): string[] {
  return wanted.flatMap(([name, values]) => {
    const fields = [...document.querySelectorAll<HTMLInputElement>(`main [name="${name}"]`)];
    const ticks = fields.filter(({ type }) => type === "checkbox");
    if (ticks.some(({ checked }) => checked) || (ticks.length === 0 && fields[0]?.value !== "")) return [];
    for (const tick of ticks) tick.checked = values.includes(tick.value);
    if (ticks.length === 0 && fields[0]) fields[0].value = values[0] ?? "";
    return [name];
  });
}

/** By how many CSS pixels the page is wider than the window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
