import type { Page } from "@playwright/test";
import { translator } from "#app/i18n/texts.server.ts";
import { expect, newAddress, test } from "#tests/harness/e2e.ts";
import { postedTo } from "#tests/harness/post-office.ts";
import { audrey } from "#tests/personas/audrey.ts";
import { selam } from "#tests/personas/selam.ts";
import { goOn, travel } from "./resident.ts";

test.use({ javaScriptEnabled: false });
const nl = translator("nl").t;
const post = () => process.env.LOKET_E2E_POST ?? "";
const codeIn = (words: string) => /uw code is ([0-9A-Z]{8})/i.exec(words)?.[1] ?? "";

async function confirm(page: Page, reference: string, code: string): Promise<void> {
  await page.goto("/nl/bevestigen");
  await page.locator('main [name="reference"]').fill(reference);
  await page.locator('main [name="code"]').fill(code);
  await goOn(page);
}

test("Selam mistypes her code, gets a new one without scripts, confirms, and hears later that it is done", async ({
  page,
  browser,
  baseURL,
}, { workerIndex }) => {
  // given a volunteer who typed Selam's melding; the code went to Selam's own phone
  const { helperNaam, helperRol, helperTelefoon, helperToestemming } = selam.answers;
  const telefoonnummer = `+316${String(Date.now() + workerIndex).slice(-8)}`;
  const helper = { invuller: "voor-iemand", helperNaam, helperRol, helperTelefoon, helperToestemming };
  const own = { contactwens: "bellen", telefoonnummer, veiligOmTeBellen: true };
  await travel(page, { language: "nl", answers: { ...audrey.answers, ...helper, ...own, gemeente: "etten-leur" } });
  const reference = await page.locator("main dd.reference").innerText();
  const first = codeIn((await postedTo(post(), telefoonnummer, /uw code is/i)).words);

  // when she types it wrong five times, and then right
  const phone = await browser.newContext({
    baseURL,
    javaScriptEnabled: false,
    extraHTTPHeaders: { "x-forwarded-for": newAddress(workerIndex) },
  });
  const selams = await phone.newPage();
  for (let again = 0; again < 5; again += 1) await confirm(selams, reference, "AAAABBBB");
  await confirm(selams, reference, first);
  await expect(selams.getByText(nl("pages:confirm.wrong")).first()).toBeVisible();

  // and asks for a new one: the number she typed is still there
  const button = selams.getByRole("button", { name: nl("pages:confirm.newCode") });
  await button.click();
  await expect(selams.getByText(nl("pages:confirm.codeSent"))).toBeVisible();
  const sent = await postedTo(post(), telefoonnummer, new RegExp(`uw code is (?!${first})`, "i"));

  // then the new one shows what was sent, and confirms it, once; the second time she is told that it is done
  await confirm(selams, reference, codeIn(sent.words));
  await expect(selams.getByRole("heading", { level: 1 })).toHaveText(nl("pages:confirm.title"));
  await expect(selams.locator("main dl.answers")).toContainText([audrey.answers.achternaam as string]);
  await expect(selams.locator("main").getByRole("link", { name: nl("ui:check.change") })).toHaveCount(0);
  expect(new URL(selams.url()).search).toBe("");
  await expect(selams.getByText(nl("pages:confirm.done"))).toHaveCount(0);
  await goOn(selams);
  await expect(selams.getByText(nl("pages:confirm.done"))).toBeVisible();
  await confirm(selams, reference, codeIn(sent.words));
  await expect(selams.getByText(nl("pages:confirm.already"))).toBeVisible();
  await phone.close();
});

test("who asks for a new code without a number is told by the field which number is meant", async ({ page }) => {
  await page.goto("/nl/bevestigen");
  await page.getByRole("button", { name: nl("pages:confirm.newCode") }).click();
  await expect(page.getByRole("alert").first()).toContainText(nl("pages:confirm.noNumber"));
  await expect(page.locator('main [name="reference"]')).toHaveAttribute("aria-invalid", "true");
});
