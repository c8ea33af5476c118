import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { languages } from "#app/i18n/contract.ts";
import { translator } from "#app/i18n/texts.server.ts";
import { db } from "#app/platform/db.server.ts";
import { filledIn, formClient, mainForm, type Page, type Values } from "#tests/harness/form-client.ts";
import { valuesFor, walkTo } from "#tests/harness/walk.ts";
import { audrey } from "#tests/personas/audrey.ts";
import { mohammed } from "#tests/personas/mohammed.ts";
import { type Serving, serve } from "./running.ts";
import { draftOf, letPass, sessionOf } from "./session-of.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 240_000 });

const tenant = "hart-van-west-brabant";
const answers = { ...audrey.answers, gemeente: "etten-leur" };
let product: Serving;

beforeAll(async () => {
  product = await serve();
});
afterAll(() => product?.stop());

const place = (page: Page) => page.url.pathname + page.url.search;
const shown = (page: Page) => Object.fromEntries(filledIn(mainForm(page) ?? nothing, {}));
const nothing = { action: "", method: "post", fields: [], buttons: [] } as const;
const codeOn = (page: Page) =>
  /\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/.exec(page.text.replaceAll("- ", "-"))?.[0] ?? "";
const browser = () => formClient({ origin: product.origin });

test("Audrey sends her name after the half hour: her code shows it again at the same question, also after a restart", async () => {
  // given Audrey, who was called away while she typed
  const library = browser();
  const question = await walkTo({ client: library, language: "nl", answers }, "naam");
  const code = codeOn(await library.get("/nl/melden/bewaren"));
  const typed: Values = { ...valuesFor(mainForm(question) ?? nothing, answers), voornaam: "Audrey Ω" };
  const before = await draftOf(library, tenant);

  // when she presses "Verder" 32 minutes later
  letPass(library, tenant, 32);
  const late = await library.submit(question, typed);

  // then this computer shows nothing of it and takes nothing for an answer
  expect(place(late)).toBe("/nl/verder?weg");
  expect(late.html).not.toContain("Audrey");
  expect(place(await library.get("/nl/melden/naam"))).toBe("/nl/verder?weg");
  expect((await draftOf(library, tenant)).content.answers).toEqual(before.content.answers);

  // and at home, after the product was started anew, her code leads to the same question with the text
  await product.stop();
  product = await serve(Number(new URL(product.origin).port));
  const home = browser();
  const back = await home.submit(await home.get("/nl/verder"), { code });
  expect(place(back)).toBe("/nl/melden/naam");
  expect(shown(back)).toMatchObject(Object.fromEntries(filledIn(nothing, typed)));
  expect(place(await home.submit(back))).toBe("/nl/melden/adres");
});

test("the first question sent after the half hour goes to the melding that it was of; whoever opens it anew begins an own one", async () => {
  // given Audrey, who went back to her first question and was called away
  const library = browser();
  await walkTo({ client: library, language: "nl", answers }, "naam");
  const hers = sessionOf(library).id;
  const code = codeOn(await library.get("/nl/melden/bewaren"));
  const first = await library.get("/nl/melden/gemeente");
  letPass(library, tenant, 32);
  const gone = library.cookies.get("loket_session") ?? "";

  // when she sends it, then it waits for her code and no second melding begins
  const before = await db.draft.count({ where: { tenant } });
  expect(place(await library.submit(first, { gemeente: "rucphen" }))).toBe("/nl/verder?weg");
  expect(await db.draft.count({ where: { tenant } })).toBe(before);
  const home = browser();
  expect(shown(await home.submit(await home.get("/nl/verder"), { code }))).toMatchObject({ gemeente: "rucphen" });

  // and the next person at that computer, who opens the question, begins anew
  library.cookies.set("loket_session", gone);
  const blank = await library.get("/nl/melden/gemeente");
  expect(place(await library.submit(blank, { gemeente: "etten-leur" }))).toBe("/nl/melden/waarvoor");
  expect(sessionOf(library).id).not.toBe(hers);
});

test("nothing is kept for a session that we did not sign", async () => {
  const client = browser();
  const question = await walkTo({ client, language: "nl", answers }, "naam");
  const before = await draftOf(client, tenant);
  const cookie = client.cookies.get("loket_session") ?? "";
  const [kind, id, , signature] = cookie.split(".");
  client.cookies.set("loket_session", [kind, id, "1", signature].join("."));

  expect(place(await client.submit(question, { voornaam: "Iemand anders" }))).toBe("/nl/verder?weg");

  client.cookies.set("loket_session", cookie);
  expect(await draftOf(client, tenant)).toEqual(before);
});

test("Mohammed borrows the phone on which Audrey's melding stands open, and both keep their own", async () => {
  // given Audrey's started melding on a phone
  const phone = browser();
  await walkTo({ client: phone, language: "nl", answers }, "adres");
  const hers = sessionOf(phone).id;

  // when the start is opened again, then it is her melding that stands there: no second one begins by itself
  const start = await phone.get("/nl/melden");
  expect(start.links.map(({ href }) => href)).toContain("/nl/melden/adres");
  expect(shown(await phone.get("/nl/melden/gemeente"))).toMatchObject({ gemeente: "etten-leur" });
  expect(sessionOf(phone).id).toBe(hers);

  // and the page says how hers comes back before it offers another one
  const code = codeOn(start);
  const button = start.html.indexOf('name="_anew"');
  expect(start.html.indexOf(code)).toBeGreaterThan(0);
  expect(start.html.indexOf(code)).toBeLessThan(button);

  // when Mohammed begins his own
  const first = await phone.submit(start);
  expect(place(first)).toBe("/nl/melden/gemeente");
  expect(phone.cookies.has("loket_session")).toBe(false);
  expect(shown(first)).not.toHaveProperty("gemeente");
  const his = { ...mohammed.answers, gemeente: "rucphen" };
  expect(shown(await walkTo({ client: phone, language: "ar", answers: his }, "naam"))).toMatchObject({ voornaam: "" });
  expect(sessionOf(phone).id).not.toBe(hers);

  // then the code brings hers back where it was, and his is untouched
  const other = sessionOf(phone).id;
  const back = await phone.submit(await phone.get("/nl/verder"), { code });
  expect(place(back)).toBe("/nl/melden/adres");
  expect(shown(await phone.get("/nl/melden/naam"))).toMatchObject({ voornaam: "Audrey" });
  expect(await db.draft.count({ where: { tenant, id: { in: [hers, other] } } })).toBe(2);
});

test.each(languages)("a melding for somebody else can be started in %s, and only beside an open one", async (lng) => {
  const { t } = translator(lng);
  const client = browser();
  const words = (page: Page) => page.text.replace(/\s/g, "");
  const button = t("intake:engine.start.anew").replace(/\s/g, "");
  const warning = t("intake:engine.start.anewFirst").replace(/\s/g, "");
  expect(words(await client.get(`/${lng}/melden`))).not.toContain(button);
  await client.submit(await client.get(`/${lng}/melden/gemeente`), { gemeente: "etten-leur" });

  const start = await client.get(`/${lng}/melden`);

  expect(words(start)).toContain(button);
  expect(words(start).indexOf(warning)).toBeGreaterThan(0);
  expect(words(start).indexOf(warning)).toBeLessThan(words(start).indexOf(button));
});

test("whoever opens a question that others have seen, answered or got wrong, finds it blank and with an own code", async () => {
  // given two residents at the same question, both of whom saw it blank
  const [one, other] = [browser(), browser()];
  const until = { language: "nl", answers } as const;
  const seen = await walkTo({ client: one, ...until }, "naam");
  const blank = await walkTo({ client: other, ...until }, "naam");
  expect([seen.status, blank.status]).toEqual([200, 200]);
  const code = /\b[0-9A-Z]{4}(-[0-9A-Z]{4}){2}\b/;
  expect(seen.html.replace(code, "")).toBe(blank.html.replace(code, ""));
  expect(code.exec(seen.html)?.[0]).not.toBe(code.exec(blank.html)?.[0]);

  // when the first is refused, then answers, and comes back to it
  const typed = {
    ...valuesFor(mainForm(seen) ?? nothing, answers),
    voornaam: "Ζωή-één",
  };
  const wrong = await one.submit(seen, { ...typed, achternaam: "" });
  await one.submit(wrong, typed);
  const again = await one.get("/nl/melden/naam");

  // then the first finds the name again, and the other finds the page as it was
  expect([wrong.status, again.html.includes("Ζωή-één")]).toEqual([422, true]);
  expect((await other.get("/nl/melden/naam")).html).toBe(blank.html);
});
