import { translator } from "#app/i18n/texts.server.ts";
import { axeProblems } from "#tests/harness/axe.ts";
import { expect, newAddress, test } from "#tests/harness/e2e.ts";
import { formClient, type Page as Visited } from "#tests/harness/form-client.ts";
import { plainText } from "#tests/harness/html-forms.ts";
import { postedTo } from "#tests/harness/post-office.ts";
import { walkForm } from "#tests/harness/walk.ts";
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

test("Audrey opens her receipt at another device with reference and code, and it tells her all of it again", async ({
  baseURL,
}, { workerIndex }) => {
  // given Audrey, who sent her melding and wrote down two lines
  const client = () => formClient({ origin: baseURL, forwardedFor: newAddress(workerIndex) });
  const { reference, receipt } = await walkForm({ client: client(), language: "nl", answers });
  const code = /<dd class="code"><bdi dir="ltr">([^<]+)</.exec(receipt.html)?.[1] ?? "";

  // when only one of the two lines is right, then nothing opens
  const home = client();
  const door = await home.get("/nl/ontvangst/openen");
  expect((await home.submit(door, { reference, code: "AAAA-BBBB-CCCC" })).status).toBe(422);
  const again = await home.submit(door, { reference: reference.toLowerCase(), code: code.replaceAll("-", "") });

  // then with both it is the same receipt: number, time, what comes next and when, whom to call, and a way to print
  const told = (page: Visited) => ({
    heading: page.heading,
    facts: plainText(/<dl class="facts-list">[\s\S]*?<\/dl>/.exec(page.html)?.[0] ?? ""),
    steps: plainText(/<ol class="timeline">[\s\S]*?<\/ol>/.exec(page.html)?.[0] ?? ""),
    phone: page.links.map(({ href }) => href).find((href) => href.startsWith("tel:")),
    print: page.html.includes("<loket-print"),
  });
  expect(told(again)).toEqual(told(receipt));
  expect(told(again).facts).toMatch(/\d{1,2} \w+ 20\d{2}, \d{2}\.\d{2} uur/);
  expect(told(again).facts).toContain(reference);
  expect(told(again).steps).toMatch(/werkdag|\d{1,2} \w+ 20\d{2}/);
  expect(told(again)).toMatchObject({ phone: expect.stringMatching(/^tel:\+?\d+$/), print: true });
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

  // then she reads what was sent in her own language, and presses the button below it
  await expect(phone.locator("main dl.answers").first()).toContainText("Tesfay");
  expect(await axeProblems(phone)).toEqual([]);
  await goOn(phone);
  await expect(phone.getByText(translator("ti").t("pages:confirm.done"))).toBeVisible();
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
