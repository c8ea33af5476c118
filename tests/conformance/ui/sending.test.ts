import { randomBytes } from "node:crypto";
import { type Browser, chromium, type Page } from "@playwright/test";
import { createElement as h } from "react";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { PaperPage, type PaperPageModel } from "#app/ui/pages/paper-page.tsx";
import { chromiumFlags, ensureChromium } from "#tests/harness/chromium.ts";
import { draw } from "#tests/harness/draw.tsx";
import { type PageServer, startPageServer } from "#tests/harness/page-server.ts";

let server: PageServer;
let browser: Browser;
let page: Page;

const model: PaperPageModel = {
  action: "/bewijs",
  mark: "of-melissa",
  back: "/",
  name: { key: "regelingen:evidence.huurcontract" },
  why: { key: "documents:why.home" },
  counts: { key: "documents:counts.huurcontract" },
  sketch: "letter",
  state: "needed",
  reason: "",
  pages: [],
  byPhone: true,
  fileHint: { key: "documents:paper.fileHint", values: { megabytes: 10 } },
  typed: {},
  errors: [],
};
const paper = (more: Partial<PaperPageModel> = {}) =>
  draw(h(PaperPage, { page: { ...model, ...more } }), {
    head: [h("script", { key: "module", type: "module", src: "/enhance.js" })],
  });
const send = () => page.getByRole("button", { name: "Verstuur deze bladzijde" }).click();
const file = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer });

/** What came in of a file, as the server counts it. */
interface Coming {
  readonly ids: Set<string>;
  bytes: Buffer;
  parts: number;
}

/** A server that takes parts, and has no time at these parts. */
function givenTaker(busyAt: readonly number[] = [], end: object = { to: "/klaar" }): Coming {
  const coming: Coming = { ids: new Set(), bytes: Buffer.alloc(0), parts: 0 };
  server.answerForm("/bewijs/deel", async (sent) => {
    coming.ids.add(String(sent.get("id")));
    const part = sent.get("deel");
    if (part instanceof Blob) {
      coming.parts += 1;
      if (busyAt.includes(coming.parts)) return { status: 503, json: {} };
      const bytes = Buffer.from(await part.arrayBuffer());
      if (Number(sent.get("vanaf")) === coming.bytes.length) coming.bytes = Buffer.concat([coming.bytes, bytes]);
    }
    const whole = coming.bytes.length >= Number(sent.get("grootte"));
    return { status: 200, json: whole ? end : { received: coming.bytes.length } };
  });
  return coming;
}

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
  server.show("/bewijs", paper());
  server.show("/klaar", paper({ notice: { key: "documents:done.stored" } }));
  await page.goto(`${server.origin}/bewijs`);
});
afterEach(() => page.close());

test("a PDF goes in parts as it is, waits while nobody answers, and goes on where it was", async () => {
  const bytes = randomBytes(700_000);
  const coming = givenTaker([2]);
  await page.setInputFiles("#bestand", file("huur.pdf", "application/pdf", bytes));
  await send();
  await page.getByText("Er is even geen verbinding").waitFor();
  expect(await page.getByText("Wij krijgen uw bestand").isVisible()).toBe(false);
  await page.waitForURL("**/klaar");
  expect(coming.bytes.equals(bytes)).toBe(true);
  expect({ parts: coming.parts, files: coming.ids.size }).toEqual({ parts: 5, files: 1 });
  expect(server.received).toEqual([]);
});

test("a large photo is made smaller; a page that was loaded again goes on by itself, but not with the paper of somebody else", async () => {
  const side = 2600;
  const noise = { raw: { width: side, height: side, channels: 3 as const } };
  const photo = await sharp(randomBytes(side * side * 3), noise)
    .jpeg({ quality: 80 })
    .toBuffer();
  const stopped = givenTaker([2, 3, 4, 5]);
  await page.setInputFiles("#bestand", file("IMG_1.jpg", "image/jpeg", photo));
  await send();
  await page.getByText("Er is even geen verbinding").waitFor();
  server.show("/ander", paper({ mark: "of-jan" }));
  await page.goto(`${server.origin}/ander`);
  await page.waitForLoadState("networkidle");
  expect(await page.inputValue("#bestand")).toBe("");
  const parts = stopped.parts;
  expect(parts).toBeLessThanOrEqual(3);
  await page.goto(`${server.origin}/bewijs`);
  await page.waitForURL("**/klaar");
  expect(stopped.ids.size).toBe(1);
  expect(stopped.bytes.length).toBeLessThan(photo.length);
  expect(await sharp(stopped.bytes).metadata()).toMatchObject({ format: "jpeg", width: 2000, height: 2000 });
  await page.goto(`${server.origin}/bewijs`);
  await page.waitForLoadState("networkidle");
  expect(await page.inputValue("#bestand")).toBe("");
});

test("a full disk is told in words, and the file stays chosen for the next press", async () => {
  const wrong = [{ field: "bestand", text: { key: "documents:refusals.notStored" } }] as const;
  server.show("/mis", paper({ errors: wrong }));
  const coming = givenTaker([], { to: "/mis", keep: true });
  await page.setInputFiles("#bestand", file("huur.pdf", "application/pdf", randomBytes(50_000)));
  await send();
  await page.waitForURL("**/mis");
  await expect.poll(() => page.inputValue("#bestand")).toContain("huur.pdf");
  expect(coming.parts).toBe(1);
  const taken = givenTaker();
  await send();
  await page.waitForURL("**/klaar");
  expect([...taken.ids]).toEqual([...coming.ids]);
});

test("what nobody understands leaves it to the plain form", async () => {
  server.answerForm("/bewijs/deel", () => ({ status: 200, json: "what?" }));
  server.answerPost("/bewijs", 303, "/klaar");
  await page.setInputFiles("#bestand", file("huur.pdf", "application/pdf", Buffer.from("%PDF-1.7")));
  await send();
  await page.waitForURL("**/klaar");
  expect(server.received[0]?.body).toContain("%PDF-1.7");
  expect(server.received[0]?.body).toContain('name="do"');
});
