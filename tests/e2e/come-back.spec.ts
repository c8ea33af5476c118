import { translator } from "#app/i18n/texts.server.ts";
import { expect, newAddress, test } from "#tests/harness/e2e.ts";
import { postedTo } from "#tests/harness/post-office.ts";
import { audrey } from "#tests/personas/audrey.ts";
import { selam } from "#tests/personas/selam.ts";
import { goOn, placeOf, travel } from "./resident.ts";

const nl = translator("nl").t;
const answers = { ...audrey.answers, gemeente: "etten-leur" };

test("Audrey starts on one device and goes on at another with her code", async ({ page, browser, baseURL }, {
  workerIndex,
}) => {
  // given Audrey in the library, who saves at the question about her address
  await travel(page, { language: "nl", answers, until: (place) => place === "adres" });
  await page.getByRole("button", { name: nl("ui:buttons.saveLater") }).click();
  const code = (await page.locator(".code-box").innerText()).trim();
  expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4})+$/);

  // when she types the code at home, sloppily
  const home = await browser.newContext({ baseURL, extraHTTPHeaders: { "x-forwarded-for": newAddress(workerIndex) } });
  const phone = await home.newPage();
  await phone.goto("/nl/verder");
  await phone.locator('main [name="code"]').fill(` ${code.toLowerCase().replaceAll("-", " ")} `);
  await goOn(phone);

  // then she stands at the same question, and her name is still known
  expect(placeOf(phone)).toBe("adres");
  await phone.goto("/nl/melden/naam");
  await expect(phone.locator('main [name="voornaam"]')).toHaveValue("Audrey");
  await home.close();
});

test("a code that does not exist says so, and nothing more", async ({ page }) => {
  await page.goto("/nl/verder");
  await page.locator('main [name="code"]').fill("AAAA-BBBB-CCCC");
  await goOn(page);
  await expect(page.getByRole("alert").first()).toBeVisible();
  await expect(page.locator('main [name="code"]')).toHaveValue("AAAA-BBBB-CCCC");
});

test("a volunteer reports for Selam, and Selam confirms with the code on her own phone", async ({
  page,
  browser,
  baseURL,
}, { workerIndex }) => {
  // given a volunteer who fills in the melding with Selam
  const mobile = `+316${String(Date.now()).slice(-8)}`;
  const hers = { ...selam.answers, gemeente: "etten-leur", telefoonnummer: mobile, veiligOmTeBellen: true };
  await travel(page, { language: "ti", answers: hers, until: "stored" });
  const reference = placeOf(page);

  // when the code comes to Selam's own phone and she types it there
  const post = process.env.LOKET_E2E_POST ?? "";
  const { words } = await postedTo(post, mobile, /\b[0-9A-Z]{8}\b/);
  const code = /\b(?!ML)[0-9A-HJKMNP-TV-Z]{8}\b/.exec(words)?.[0] ?? "";
  const hand = await browser.newContext({ baseURL, extraHTTPHeaders: { "x-forwarded-for": newAddress(workerIndex) } });
  const phone = await hand.newPage();
  await phone.goto("/ti/bevestigen");
  await phone.locator('main [name="reference"]').fill(reference);
  await phone.locator('main [name="code"]').fill("WRONGCOD");
  await goOn(phone);
  await expect(phone.getByRole("alert").first()).toBeVisible();
  await phone.locator('main [name="code"]').fill(code);
  await goOn(phone);

  // then it is confirmed
  await expect(phone.locator('main [name="code"]')).toHaveCount(0);
  await hand.close();
});

test("a receipt can be checked by anybody, and says yes or no and nothing else", async ({ page }) => {
  // given Audrey's receipt
  await travel(page, { language: "nl", answers, until: "stored" });
  const reference = placeOf(page);
  const control = (await page.locator(".control").innerText()).trim();
  const [, hour = "", minute = ""] = /(\d{2})\.(\d{2}) uur/.exec(await page.locator(".receipt").innerText()) ?? [];
  const now = new Date();
  const parts = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Amsterdam" }).format(now).split("-");

  // when somebody fills in what stands on it
  const check = async (code: string) => {
    await page.goto("/nl/ontvangst");
    await page.locator('main [name="reference"]').fill(reference);
    for (const [index, part] of ["year", "month", "day"].entries())
      await page.locator(`main [name="day.${part}"]`).fill(parts[index] ?? "");
    await page.locator('main [name="time"]').fill(`${hour}:${minute}`);
    await page.locator('main [name="control"]').fill(code);
    await goOn(page);
  };

  // then it is ours; with one sign changed it is not
  await check(control);
  await expect(page.getByText(nl("pages:receiptCheck.right"))).toBeVisible();
  await check(control.replace(/^./, (sign) => (sign === "A" ? "B" : "A")));
  await expect(page.getByText(nl("pages:receiptCheck.wrong"))).toBeVisible();
  await expect(page.locator("main")).not.toContainText("Vermeer");
});
