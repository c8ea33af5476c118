import { beforeAll, describe, expect, test, vi } from "vitest";
import { formClient, mainForm, type Page, type Values } from "#tests/harness/form-client.ts";
import { walkForm } from "#tests/harness/walk.ts";
import { audrey } from "#tests/personas/audrey.ts";
import { codeIn, expectQuickExit, press, reads, said, toggleOf } from "./residents.ts";
import { visit } from "./running.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 240_000 });

let origin = "";
let visitors = 0;

beforeAll(async () => {
  origin = await visit();
});

/** A browser without scripts, at an address of its own: five wrong codes of one visitor are no other's. */
const visitor = () => {
  visitors += 1;
  return formClient({ origin, forwardedFor: `203.0.113.${visitors}` });
};
const answers = { ...audrey.answers, gemeente: "etten-leur" };

describe("whoever is not safe at home", () => {
  test("finds Sluit snel on every page from there, also on plans, the receipt and paper, and it leaves", async () => {
    // given Audrey, who says what happens at home
    const client = visitor();
    const unsafe = { ...answers, directHulpNodig: true, soortNood: ["geweld"] };

    // when she goes through all questions, to her receipt
    const without: string[] = [];
    let told = false;
    const walked = await walkForm({
      ...{ client, language: "nl", answers: unsafe },
      onPage: async (page) => {
        told ||= page.url.pathname.endsWith("/plan/crisis");
        if (told && !page.links.some(({ href }) => href === "/sessie" && page.html.includes("loket-quick-exit")))
          without.push(page.url.pathname);
        if (!page.url.pathname.endsWith("/controleren")) return;
        expectQuickExit(await client.get("/nl/melden/papier?ingevuld"));
        expectQuickExit(await client.get("/nl/melden/bewaren"));
      },
    });

    // then each page had the way out
    expect(walked.pages).toEqual(expect.arrayContaining(["spoed", "nu-melden", "controleren", "plan/crisis"]));
    expect(without).toEqual([]);
    expectQuickExit(walked.receipt);

    // and it leads away, to a page that is not ours, and this browser forgets
    const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const left = await fetch(`${origin}/sessie`, { redirect: "manual", headers: { cookie } });
    expect([left.status, new URL(left.headers.get("location") ?? "").host]).toEqual([302, "www.knmi.nl"]);
    expect(left.headers.get("set-cookie")).toMatch(/^loket_session=;.*max-age=0/i);
  });

  test("and nobody else is troubled with it", async () => {
    const client = visitor();
    const shown: string[] = [];
    await walkForm({
      ...{ client, language: "nl", answers },
      onPage: (page) => {
        if (page.html.includes("loket-quick-exit")) shown.push(page.url.pathname.split("/").at(-1) ?? "");
      },
    });
    expect(shown).toEqual(["waarvoor", "bezit-en-schulden"]);
  });
});

/** What may be sent from a page outside a journey, and where. */
const shortForms: readonly (readonly [string, Values])[] = [
  ["verder", { code: "AB12-CD34" }],
  ["code-kwijt", { email: "ria@voorbeeld", "birth.day": "3", "birth.month": "", "birth.year": "1958" }],
  [
    "ontvangst",
    { reference: "ML-7K3Q-92", "day.day": "23", "day.month": "", "day.year": "", time: "", control: "4T9X" },
  ],
  ["ontvangst/openen", { reference: "ML-7K3Q-92", code: "AB12-CD34" }],
  ["bevestigen", { reference: "ML-7K3Q-92", code: "AB12-CD34" }],
];

describe.each(shortForms)("what was typed on /%s", (path, typed) => {
  const textOn = (page: Page) =>
    Object.fromEntries(
      (mainForm(page)?.fields ?? []).flatMap(({ name, value }) => (name in typed ? [[name, value]] : [])),
    );

  test("is still there in another language and with the Dutch beside it, takes no try and stands in no address", async () => {
    // given an Arabic page, filled in by somebody who has five tries
    const client = visitor();
    const arabic = await client.get(`/ar/${path}`);
    const dutch = (await client.get(`/nl/${path}`)).heading;

    // when the language and the Dutch are changed more often than one may try
    let page = arabic;
    for (const language of ["uk", "ar", "uk"]) {
      page = await press(client, page, "_language", language, typed);
      expect([page.status, page.url.pathname, page.url.search]).toEqual([200, `/${language}/${path}`, ""]);
      expect(page.lang).toBe(language);
      expect(textOn(page)).toEqual(typed);
      page = await press(client, page, "_both", "1");
      expect([page.status, page.lang, reads(page, dutch)]).toEqual([200, language, true]);
      expect(textOn(page)).toEqual(typed);
      page = await press(client, page, "_both", "0");
      expect(reads(page, dutch)).toBe(false);
    }

    // then the form still takes a try of this visitor
    const tried = await client.submit(page, typed);
    expect(tried.status).toBe(422);
  });
});

test("that the half hour was over is said in the other language too", async () => {
  const client = visitor();
  const page = await client.get("/nl/verder?weg");
  const arabic = await press(client, page, "_language", "ar");
  expect(reads(arabic, said("pages:expired.lead", "ar"))).toBe(true);
});

describe("a filled paper and a plan", () => {
  test("stay what they are in another language", async () => {
    const client = visitor();
    let plan: Page | undefined;
    await walkForm({
      ...{ client, language: "ar", answers: { ...answers, directHulpNodig: true }, until: "stored" as const },
      onPage: (page) => {
        if (page.url.pathname.endsWith("/plan/crisis")) plan = page;
      },
    });
    const paper = await client.get("/ar/melden/papier?ingevuld");
    expect(paper.text).toContain("Audrey");
    const other = paper.links.find(({ href }) => href.startsWith("/uk/"));
    const inUkrainian = await client.get(other?.href ?? "");
    expect([inUkrainian.lang, inUkrainian.text.includes("Audrey")]).toEqual(["uk", true]);
    if (!plan) throw new Error("no plan came by");
    const planInUkrainian = await press(client, plan, "_language", "uk");
    expect(planInUkrainian.url.pathname).toBe("/uk/melden/plan/crisis");
  });
});

describe("the code of a started form", () => {
  test("is told at the start, promised at the button, and shown to its owner only, in the part that warns", async () => {
    // given two people at the same question
    const start = await visitor().get("/nl/melden");
    expect(start.text).toContain(said("pages:zo-werkt-het.blocks.5.text"));
    const warnings: string[] = [];
    for (const client of [visitor(), visitor()]) {
      const first = await client.get("/nl/melden/gemeente");
      expect(first.text).toContain(said("ui:buttons.saveLaterHint"));
      const page = await client.submit(first, { gemeente: "etten-leur" });
      const [, dialog = ""] = page.html.split("<loket-idle");
      const [waiting = "", ended = ""] = dialog.split('data-while="ended"');
      const code = codeIn(waiting);

      // then each sees the code that "Opslaan" gives, and nothing of it once the page is closed
      expect(reads(await client.get("/nl/melden/bewaren"), code)).toBe(true);
      expect(ended).not.toContain(code);
      expect(page.html.split(code)).toHaveLength(2);
      warnings.push(code);
    }
    expect(new Set(warnings).size).toBe(2);
  });

  test("is shown twice, once in Dutch, when both languages are asked for", async () => {
    const client = visitor();
    const first = await client.get("/ar/melden/gemeente");
    const page = await press(client, first, "_both", "1");
    expect(page.html.split(codeIn(page.html))).toHaveLength(3);
  });
});

describe("a page that only tells something", () => {
  test("leads back to the form it was opened from, and to no other address", async () => {
    const client = visitor();
    const first = await client.get("/nl/melden/gemeente");
    const page = await client.submit(first, { gemeente: "etten-leur" });
    for (const name of ["privacy", "toegankelijkheid"]) {
      const link = page.links.find(({ href }) => href.startsWith(`/nl/${name}`));
      const told = await client.get(link?.href ?? "");
      const leadsTo = (page: Page) =>
        page.links.filter(({ href }) => /^\/\w\w\/melden$/.test(href)).map(({ href }) => href);
      expect([leadsTo(told), reads(told, said("intake:engine.start.back"))]).toEqual([
        ["/nl/melden", "/nl/melden"],
        true,
      ]);
      const arabic = await client.get(told.links.find(({ href }) => href.startsWith("/ar/"))?.href ?? "");
      const inArabic = reads(arabic, said("intake:engine.start.back", "ar"));
      expect([leadsTo(arabic), inArabic]).toEqual([["/ar/melden", "/ar/melden"], true]);
    }
    const start = await client.get("/nl/melden");
    expect(start.links.map(({ text }) => text)).toContain(said("intake:engine.start.goOn"));
    const forged = await client.get("/nl/privacy?van=//kwaad.example");
    expect(forged.html).not.toContain("kwaad");
  });

  test("has the Dutch beside it under an address of its own, kept for everyone as well", async () => {
    const client = visitor();
    for (const path of ["/ar/rechten-en-plichten", "/ar", "/ar/melden"]) {
      const alone = await client.get(path);
      const both = await client.get(toggleOf(alone));
      const dutch = (await client.get(path.replace("/ar", "/nl"))).heading;
      expect([reads(alone, dutch), reads(both, dutch)], path).toEqual([false, true]);
      expect(both.headers.get("etag")).not.toBe(alone.headers.get("etag"));
      expect((await client.get(`${path}?nl=1`)).headers.get("etag")).toBe(both.headers.get("etag"));
      expect((await client.get(`${path}?nl=1&x=1`)).headers.get("etag")).toBeNull();
      const off = await client.get(toggleOf(both));
      expect(off.html).toBe(alone.html);
    }
  });
});

test("receipt and save page have the Dutch beside them when it is asked for", async () => {
  const client = visitor();
  const { receipt } = await walkForm({ ...{ client, language: "ar", answers, until: "stored" as const } });
  const dutch = said("ui:receipt.next");
  expect(receipt.text).not.toContain(dutch);
  const both = await press(client, receipt, "_both", "1");
  expect([both.status, both.lang, both.text.includes(dutch)]).toEqual([200, "ar", true]);
  const saved = await client.get("/ar/melden/bewaren");
  expect(saved.text).toContain(said("ui:save.yourCode"));
  const alone = await press(client, saved, "_both", "0");
  expect(alone.url.pathname).toBe("/ar/melden/bewaren");
  expect(alone.text).not.toContain(said("ui:save.savedTitle"));

  // and after everything was sent there is no draft any more that remembers it
  const whole = visitor();
  const sent = await walkForm({ client: whole, language: "ar", answers });
  const shown = await press(whole, sent.receipt, "_both", "1");
  expect([shown.status, shown.text.includes(dutch)]).toEqual([200, true]);
});
