import type { Page } from "@playwright/test";
import { expect, newAddress } from "#tests/harness/e2e.ts";
import { formClient } from "#tests/harness/form-client.ts";
import { walkForm } from "#tests/harness/walk.ts";
import type { Persona } from "#tests/personas/index.ts";

/** Logs in at the demo identity provider, as the colleague whose name is on the button. */
export async function logIn(page: Page, name: RegExp): Promise<void> {
  await page.goto("/inloggen");
  await page.locator("main a.button, a.button").first().click();
  await page.getByRole("button", { name }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/demo-idp") && !url.pathname.startsWith("/inloggen"));
}

/** A melding that comes in by plain forms, at the default Werkplein. @returns its reference */
export async function report(origin: string, who: Persona, worker: number): Promise<string> {
  const client = formClient({ origin, forwardedFor: newAddress(worker) });
  const answers = { ...who.answers, gemeente: "etten-leur" };
  return (await walkForm({ client, language: who.language, answers })).reference;
}

/** A partner with a mailbox, as the beheerder of the default Werkplein enters one, by plain forms. */
export async function enterPartner(origin: string, name: string, worker: number): Promise<void> {
  const office = formClient({ origin, forwardedFor: newAddress(worker) });
  const login = await office.get("/inloggen");
  const provider = await office.get(login.links.find(({ href }) => href.includes("?start"))?.href ?? "");
  const beheerder = provider.forms[0]?.buttons.find(({ value }) => /-beheerder$/.test(value));
  await office.submit(provider, {}, { button: beheerder });
  const page = await office.get("/beheer/partners/nieuw");
  const partner = { naam: name, soort: "taalhuis", weg: "mailbox", adres: "taalhuis@example.org", actief: "ja" };
  const form = page.forms.find(({ buttons }) => buttons.some(({ value }) => value === "opslaan"));
  const button = form?.buttons.find(({ value }) => value === "opslaan");
  const saved = await office.submit(page, partner, { form, button });
  expect(saved.heading).toBe(name);
}
