import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { factsShown, formById, openPages } from "#app/intake/contract.ts";
import { worldOn } from "#app/regelingen/contract.ts";
import type { Answers } from "#app/rules/contract.ts";
import { desk, expect, newAddress, phone } from "#tests/harness/e2e.ts";
import { formClient } from "#tests/harness/form-client.ts";
import type { Imported } from "#tests/harness/import-aanvraag.ts";
import { aanvraagAnswers, stillSo } from "#tests/personas/aanvraag.ts";
import { type Persona, personaDay, personas } from "#tests/personas/index.ts";
import { filledNames, fillInWhatIsLeft, goOn, placeOf, travel } from "./resident.ts";

/** A resident of the reference material, who lives where the default Werkplein is. @throws Error when there is none of that name */
export function neighbour(key: string): Persona {
  const found = personas.find((one) => one.key === key);
  if (!found) throw new Error(`no persona ${key}`);
  return { ...found, answers: { ...found.answers, gemeente: "etten-leur" } };
}

/** Reports, question by question. @returns the fields that were filled in by hand */
export async function reportByHand(page: Page, { language, answers }: Persona): Promise<Set<string>> {
  const told = new Set<string>();
  const onFilled = async () => {
    for (const name of await filledNames(page)) told.add(name);
  };
  await travel(page, { language, answers, onFilled });
  return told;
}

/** What this person answers in an aanvraag. */
export function aanvraagOf({ key, answers }: Persona): Answers {
  return { ...answers, ...stillSo, ...aanvraagAnswers[key] };
}

/** How many facts a first aanvraag asks of who answers so. */
export function questionsOfFirst(answers: Answers): number {
  const form = formById("levensonderhoud");
  if (!form) throw new Error("there is no such form");
  const world = worldOn(personaDay);
  return openPages(form, { answers, passed: [] }, world).flatMap((page) => factsShown(page, answers, world)).length;
}

/** The reference on the receipt that stands open. */
export async function referenceOn(page: Page): Promise<string> {
  return /[A-Z]{2}-[0-9A-Z]{4}-[0-9A-Z]+/.exec(await page.locator("main").innerText())?.[0] ?? "";
}

export interface Asked {
  /** The fields that were filled in by hand. */
  readonly typed: ReadonlySet<string>;
  /** The facts that a page asked, filled in or not. */
  readonly facts: ReadonlySet<string>;
}

export interface Ask extends Persona {
  readonly slug?: string;
  /** Sees the start, what was known, and the answers before they are sent. */
  readonly look?: () => Promise<void>;
  /** On the start, before the form is begun. */
  readonly onStart?: () => Promise<void>;
  /** Sees the answers before they are sent. */
  readonly onCheck?: () => Promise<void>;
}

/** From the receipt of a melding to that of the aanvraag. */
export async function askForBijstand(page: Page, ask: Ask): Promise<Asked> {
  const { language, slug = "levensonderhoud", look, onStart, onCheck } = ask;
  const [typed, facts] = [new Set<string>(), new Set<string>()];
  await page.locator(`main a[href="/${language}/${slug}"]`).click();
  await look?.();
  await onStart?.();
  await page.locator('main button[name="_begin"]').click();
  await expect(page.locator("h1")).toBeVisible();
  expect(placeOf(page)).toBe("bekend");
  await look?.();
  await goOn(page);
  for (let pages = 0; !page.url().includes("/ontvangst/") && pages < 60; pages += 1) {
    const place = placeOf(page);
    if (place === "controleren") {
      await look?.();
      await onCheck?.();
    }
    for (const name of await askedFacts(page)) facts.add(name);
    for (const name of await fillInWhatIsLeft(page, aanvraagOf(ask))) typed.add(name);
    await goOn(page);
    // The same page again asks what its answer brought up; it reproaches nothing.
    await expect(page.locator(".error-summary"), `${place} refuses the answers`).toHaveCount(0);
  }
  return { typed, facts };
}

/** The width at a desk and on a phone, and axe at the one that is looked at last. */
export function lookAt(page: Page, accessible: () => Promise<void>, closely: "desk" | "phone"): () => Promise<void> {
  return async () => {
    for (const screen of closely === "desk" ? [phone, desk] : [desk, phone]) {
      await page.setViewportSize(screen);
      expect(await overflow(page), `${placeOf(page)} is wider than ${screen.width} pixels`).toBeLessThanOrEqual(0);
    }
    await accessible();
  };
}

/** From a page that offers DigiD, at the demo provider, and back. */
export async function logInWithDigid(page: Page, name: RegExp): Promise<void> {
  const back = new URL(page.url()).pathname;
  await page.locator('main a[href*="/digid?"]').first().click();
  await page.locator('main a[href*="/digid?start"]').click();
  await page.getByRole("button", { name }).click();
  await page.waitForURL((url) => url.pathname === back);
}

/** A colleague lifts the search period of a melding, by plain forms: their screens have tests of their own. */
export async function liftSearchPeriod(origin: string, reference: string, worker: number): Promise<void> {
  const office = formClient({ origin, forwardedFor: newAddress(worker) });
  const login = await office.get("/inloggen");
  const away = login.links.find(({ href }) => href.includes("?start")) ?? undefined;
  const provider = await office.get(away?.href ?? "");
  const colleague = provider.forms[0]?.buttons.find(({ value }) => /-intake$/.test(value));
  await office.submit(provider, {}, { button: colleague });
  const dossier = await office.get(`/werkvoorraad/${reference}`);
  const form = dossier.forms.find(({ buttons }) => buttons.some(({ value }) => value === "liftSearch"));
  const button = form?.buttons.find(({ value }) => value === "liftSearch");
  const done = await office.submit(dossier, { notitie: "Een schuld die groeit." }, { form, button });
  expect(done.text).toContain("opgeheven");
}

/** Brings an aanvraag of an older system into the product under test. @returns its reference */
export async function importAanvraag(imported: Imported): Promise<string> {
  const env = { ...process.env, LOKET_DATA: process.env.LOKET_E2E_DATA };
  const script = join(import.meta.dirname, "../harness/import-aanvraag.ts");
  return (await promisify(execFile)(process.execPath, [script, JSON.stringify(imported)], { env })).stdout;
}

/** Question and answer of each row that was answered, in the language of the page: the first line of both. Rows of a group are left out. */
export function answersShown(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("dl.answers > div:not(:has(.is-empty, .answer-group))")].flatMap((row) =>
      [...row.querySelectorAll<HTMLElement>("dt, dd.answer:not(:has(li)), dd.answer li")].map(
        (part) => part.innerText.split("\n")[0] ?? "",
      ),
    ),
  );
}

/** The facts that the page asks, by id. */
async function askedFacts(page: Page): Promise<string[]> {
  const names = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>("main form[method=post] [name]")]
      .filter((field) => field.type !== "hidden" && !field.name.startsWith("_"))
      .map((field) => field.name),
  );
  return names.map((name) => name.split(".")[0] ?? "");
}

/** By how many CSS pixels the page is wider than the window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
