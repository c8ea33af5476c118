import { gzipSync } from "node:zlib";
import { type Browser, chromium, type Page } from "@playwright/test";
import { createElement as h } from "react";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { bundle } from "#app/ui/enhance/vite-plugin.ts";
import type { QuestionPageModel } from "#app/ui/forms/page-model.ts";
import { QuestionPage } from "#app/ui/forms/question-page.tsx";
import { PrintButton } from "#app/ui/parts/print-button.tsx";
import { chromiumFlags, ensureChromium } from "#tests/harness/chromium.ts";
import { draw } from "#tests/harness/draw.tsx";
import { type PageServer, startPageServer } from "#tests/harness/page-server.ts";
import { sampleFields, samplePage } from "#tests/harness/sample-pages.ts";

let server: PageServer;
let browser: Browser;
let page: Page;

const head = [
  h("link", { key: "style", rel: "stylesheet", href: "/style.css" }),
  h("script", { key: "module", type: "module", src: "/enhance.js" }),
];
const question = (more: Partial<QuestionPageModel> = {}, lng: "nl" | "ar" = "nl") =>
  draw(h(QuestionPage, { page: samplePage([sampleFields.name, sampleFields.money], { action: "/post", ...more }) }), {
    lng,
    form: true,
    head,
  });

beforeAll(async () => {
  server = await startPageServer();
  browser = await chromium.launch({ executablePath: await ensureChromium(() => {}), args: [...chromiumFlags] });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});
beforeEach(async () => {
  page = await browser.newPage();
  server.received.length = 0;
  server.show("/vraag", question());
  server.show("/volgende", question());
});
afterEach(() => page.close());

test("the module weighs at most 8 kB", async () => {
  expect(gzipSync(await bundle()).length).toBeLessThan(8 * 1024);
});

test("the summary takes the focus after a refusal", async () => {
  server.show("/fout", question({ errors: [{ field: "achternaam", text: { key: "errors:name.required" } }] }));
  await page.goto(`${server.origin}/fout`);
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H2");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("achternaam");
});

test("Enter in a text field means Verder, not another language", async () => {
  server.answerPost("/post", 303, "/volgende");
  await page.goto(`${server.origin}/vraag`);
  await page.fill("#achternaam", "Haddad");
  await Promise.all([page.waitForURL("**/volgende"), page.press("#achternaam", "Enter")]);
  expect(server.received[0]?.body).toContain("achternaam=Haddad");
  expect(server.received[0]?.body).not.toContain("_language");
});

test("another language takes the typed text along", async () => {
  server.answerPost("/ar/melden/inkomen", 303, "/volgende");
  await page.goto(`${server.origin}/vraag`);
  await page.fill("#achternaam", "Haddad");
  await page.locator("summary", { hasText: "Nederlands" }).click();
  await Promise.all([page.waitForURL("**/volgende"), page.locator("button[value=ar]").click()]);
  expect(server.received[0]?.body).toContain("achternaam=Haddad");
  expect(server.received[0]?.body).toContain("_language=ar");
});

test("when the server has no time for 'Toon ook Nederlands', the button is sent as without us", async () => {
  server.answerPost("/post", 503);
  server.show("/vraag", question({}, "ar"));
  await page.goto(`${server.origin}/vraag`);
  await page.fill("#achternaam", "Haddad");
  await page.locator("main button[name=_both]").click();
  await expect.poll(() => server.received.length).toBe(2);
  const sent = server.received.map(({ body }) => Object.fromEntries(new URLSearchParams(body)));
  expect(sent[0]).toMatchObject({ achternaam: "Haddad", _both: "1" });
  expect(sent[1]).toEqual(sent[0]);
});

test("a second press sends nothing more", async () => {
  server.answerPost("/post", 204);
  await page.goto(`${server.origin}/vraag`);
  const next = page.locator("main").getByRole("button", { name: "Verder", exact: true });
  await next.click();
  await next.click();
  await page.waitForTimeout(200);
  expect(server.received).toHaveLength(1);
});

describe("when the line drops", () => {
  test("nothing is sent, the page says so, and the text stays", async () => {
    await page.goto(`${server.origin}/vraag`);
    await page.fill("#achternaam", "Haddad");
    await page.context().setOffline(true);
    await page.press("#achternaam", "Enter");
    expect(await page.getByText("U heeft geen internet").isVisible()).toBe(true);
    expect(await page.inputValue("#achternaam")).toBe("Haddad");
    await page.context().setOffline(false);
    await expect.poll(() => page.getByText("U heeft geen internet").isVisible()).toBe(false);
  });

  test("a page loaded again has the text, and the next page forgets it", async () => {
    // For a helper the browser itself restores no names: what comes back, comes back by us.
    server.show("/vraag", question({ helper: { person: "A.", change: "/" } }));
    await page.goto(`${server.origin}/vraag`);
    await page.fill("#achternaam", "Haddad");
    await page.check("input[value='band:0-0']");
    await page.reload();
    expect(await page.inputValue("#achternaam")).toBe("Haddad");
    expect(await page.isChecked("input[value='band:0-0']")).toBe(true);
    await page.goto(`${server.origin}/volgende`);
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });
});

test("Sluit snel wipes what was typed and leaves", async () => {
  server.show("/snel", question({ quickExit: true }));
  server.show("/sessie", "<!doctype html><title>weer</title>");
  await page.goto(`${server.origin}/snel`);
  await page.evaluate(() => sessionStorage.setItem("loket:typed", "x"));
  await Promise.all([page.waitForURL("**/sessie"), page.getByRole("link", { name: "Sluit snel" }).click()]);
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

test("a button to print is there only where it works", async () => {
  server.show("/druk", draw(h(PrintButton), { head }));
  await page.goto(`${server.origin}/druk`);
  expect(await page.getByRole("button", { name: "Afdrukken" }).isVisible()).toBe(true);
  const without = await browser.newPage({ javaScriptEnabled: false });
  await without.goto(`${server.origin}/druk`);
  expect(await without.getByRole("button", { name: "Afdrukken" }).isVisible()).toBe(false);
  await without.close();
});

describe("the end of a session", () => {
  const warning = () => page.getByRole("dialog", { name: "Bent u er nog?" });

  test("is announced five minutes before, and one button puts it off", async () => {
    await page.clock.install();
    await page.goto(`${server.origin}/vraag`);
    await page.clock.runFor("24:00");
    expect(await warning().isVisible()).toBe(false);
    await page.clock.runFor("01:30");
    await expect.poll(() => warning().isVisible()).toBe(true);
    await page.getByRole("button", { name: "Ik ben er nog" }).click();
    await expect.poll(() => warning().isVisible()).toBe(false);
    expect(server.received.map(({ path }) => path)).toEqual(["/sessie"]);
  });

  test("is put off without a word for who was typing", async () => {
    await page.clock.install();
    await page.goto(`${server.origin}/vraag`);
    await page.clock.runFor("10:00");
    await page.fill("#achternaam", "Haddad");
    await page.clock.runFor("16:00");
    await expect.poll(() => server.received.length).toBe(1);
    expect(await warning().isVisible()).toBe(false);
  });

  test("says that all is safe, and shows the way back", async () => {
    await page.clock.install();
    await page.goto(`${server.origin}/vraag`);
    await page.clock.runFor("31:00");
    await expect.poll(() => page.getByText("Uw antwoorden zijn bewaard.").isVisible()).toBe(true);
    expect(await page.getByRole("link", { name: "Verdergaan met mijn code" }).getAttribute("href")).toBe("/nl/verder");
  });
});

describe("reading aloud", () => {
  const voices = {
    none: [],
    english: [{ lang: "en-GB", localService: true }],
    remote: [{ lang: "ar-SA", localService: false }],
    arabic: [{ lang: "ar-SA", localService: true }],
    android: [
      { lang: "en_US", localService: true },
      { lang: "ar_EG", localService: true },
    ],
  };

  test.each([
    ["none", false],
    ["english", false],
    ["remote", false],
    ["arabic", true],
    ["android", true],
  ] as const)("voices %s: button shown %s", async (name, shown) => {
    server.show("/luister", question({}, "ar"));
    await page.addInitScript((list) => {
      Object.defineProperty(globalThis, "speechSynthesis", {
        value: { getVoices: () => list, addEventListener: () => {}, cancel: () => {}, speak: () => {} },
      });
    }, voices[name]);
    await page.goto(`${server.origin}/luister`);
    await page.waitForLoadState("networkidle");
    expect(await page.locator("loket-read-aloud button").isVisible()).toBe(shown);
  });

  test("says the question and the answers to choose from, and nothing that someone typed", async () => {
    server.show("/zeg", question({ typed: { achternaam: "Geheim" } }, "nl"));
    await page.addInitScript(() => {
      const said: string[] = [];
      Object.assign(globalThis, {
        said,
        SpeechSynthesisUtterance: class extends EventTarget {
          text: string;
          constructor(text: string) {
            super();
            this.text = text;
          }
        },
      });
      Object.defineProperty(globalThis, "speechSynthesis", {
        value: {
          getVoices: () => [{ lang: "nl-NL", localService: true }],
          addEventListener: () => {},
          cancel: () => {},
          speak: (words: { text: string }) => said.push(words.text),
        },
      });
    });
    await page.goto(`${server.origin}/zeg`);
    await page.getByRole("button", { name: "Lees voor" }).click();
    const [words = ""] = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
    expect(words).toContain("Achternaam");
    expect(words).toContain("Weet ik niet");
    expect(words).not.toMatch(/Geheim|Waarom vragen|Lees voor|Ga naar/);
    expect(await page.getByRole("button", { name: "Stop met voorlezen" }).isVisible()).toBe(true);
  });

  test("a recording by a real voice needs no voice of the device", async () => {
    server.show("/opname", question({ audio: "/audio/x.opus" }, "ar"));
    await page.goto(`${server.origin}/opname`);
    await expect.poll(() => page.locator("loket-read-aloud button").isVisible()).toBe(true);
  });
});
