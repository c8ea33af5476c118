import type { Page } from "@playwright/test";
import { translator } from "#app/i18n/texts.server.ts";
import { expect, newAddress, test } from "#tests/harness/e2e.ts";
import { postedTo } from "#tests/harness/post-office.ts";
import { audrey } from "#tests/personas/audrey.ts";
import { goOn, placeOf, travel } from "./resident.ts";

const nl = translator("nl").t;
const post = () => process.env.LOKET_E2E_POST ?? "";

/** "Uw code kwijt?", as Audrey fills it in. */
async function askForCode(page: Page, email: string): Promise<void> {
  await page.goto("/nl/code-kwijt");
  await page.locator('main [name="email"]').fill(email);
  const [year = "", month = "", day = ""] = String(audrey.answers.geboortedatum).split("-");
  for (const [part, value] of Object.entries({ day, month, year }))
    await page.locator(`main [name="birth.${part}"]`).fill(value);
  await goOn(page);
}

test("Audrey loses her code and gets a new one by mail; the old one is void", async ({ page, browser, baseURL }, {
  workerIndex,
}) => {
  // given Audrey, who saved her melding after she gave her mail address, and lost the paper
  const emailadres = `audrey.${workerIndex}.${Date.now()}@voorbeeld.example`;
  const answers = { ...audrey.answers, gemeente: "etten-leur", emailadres };
  await travel(page, { language: "nl", answers, until: (place) => place === "nu-melden" });
  await page.goto("/nl/melden/bewaren");
  const old = (await page.locator(".code-box").innerText()).trim();

  // when she asks for a new code, at home
  const home = await browser.newContext({ baseURL, extraHTTPHeaders: { "x-forwarded-for": newAddress(workerIndex) } });
  const other = await home.newPage();
  await askForCode(other, emailadres.toUpperCase());
  const { words, subject } = await postedTo(post(), emailadres, /Uw code is/);
  const code = /Uw code is ([0-9A-Z-]+)/.exec(words)?.[1] ?? "";

  // then the mail says little, the new code opens the question where she was, and the old one opens nothing
  expect(subject).toBe(nl("messages:subject"));
  expect(words).not.toMatch(/Audrey|Vermeer|bijstand/);
  await other.goto("/nl/verder");
  await other.locator('main [name="code"]').fill(old);
  await goOn(other);
  await expect(other.getByRole("alert").first()).toBeVisible();
  await other.locator('main [name="code"]').fill(code);
  await goOn(other);
  expect(placeOf(other)).toBe("nu-melden");
  await home.close();
});

test("Audrey throws her receipt away after she sent everything, and opens it again with a code by mail", async ({
  page,
  browser,
  baseURL,
}, { workerIndex }) => {
  // given Audrey, whose melding is complete
  const emailadres = `audrey.ontvangst.${workerIndex}.${Date.now()}@voorbeeld.example`;
  await travel(page, { language: "nl", answers: { ...audrey.answers, gemeente: "etten-leur", emailadres } });
  const reference = await page.locator("main dd.reference").innerText();
  const old = await page.locator("main dd.code").innerText();

  // when she asks for a new code at home, and follows the mail
  const home = await browser.newContext({ baseURL, extraHTTPHeaders: { "x-forwarded-for": newAddress(workerIndex) } });
  const other = await home.newPage();
  await askForCode(other, emailadres);
  const { words } = await postedTo(post(), emailadres, /Uw code is/);
  const code = /Uw code is ([0-9A-Z-]+)/.exec(words)?.[1] ?? "";
  const link = /https?:\/\/[^\s<"]+(\/nl\/ontvangst\/[^\s<"]+)/.exec(words)?.[1] ?? "";
  await other.goto(link);
  await other.locator('main [name="code"]').fill(code);
  await goOn(other);

  // then her receipt opens, with the new code on it
  expect(placeOf(other)).toBe("nu");
  await expect(other.locator("main")).toContainText(reference.trim());
  await expect(other.locator("main")).not.toContainText(old.trim());
  await home.close();
});

test("whoever asks for a code of somebody unknown is told the same, and nothing is sent", async ({ page }) => {
  await page.goto("/nl/code-kwijt");
  await page.locator('main [name="email"]').fill("niemand@voorbeeld.example");
  for (const [part, value] of Object.entries({ day: "1", month: "1", year: "1990" }))
    await page.locator(`main [name="birth.${part}"]`).fill(value);
  await goOn(page);
  await expect(page.getByText(nl("pages:lostCode.sent"))).toBeVisible();
});

test("the way to the phone is drawn, and a made-up one opens nothing", async ({ page, browser, baseURL }, {
  workerIndex,
}) => {
  // given a melding that Audrey started on a borrowed computer
  const answers = { ...audrey.answers, gemeente: "etten-leur" };
  await travel(page, { language: "nl", answers, until: (place) => place === "adres" });
  const before = page.url();
  await page.getByRole("button", { name: nl("ui:buttons.saveLater") }).click();
  await page.locator(".code-box").waitFor();
  const drawn = await page.locator("main svg").count();
  expect(drawn, "a QR code is drawn").toBeGreaterThan(0);

  // when she goes back, the question is still there; the code on paper is not in the address
  expect(page.url()).not.toContain((await page.locator(".code-box").innerText()).trim());
  await page.goto(before);
  expect(placeOf(page)).toBe("adres");

  // and a made-up way to another device is refused without a word about anybody
  const phone = await browser.newContext({ baseURL, extraHTTPHeaders: { "x-forwarded-for": newAddress(workerIndex) } });
  const hand = await phone.newPage();
  await hand.goto("/nl/verder/ditBestaatNiet123456789");
  await goOn(hand);
  await expect(hand.locator("main")).toContainText(nl("intake:engine.resume.handOverGone"));
  await phone.close();
});
