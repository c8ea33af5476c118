import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeProblems } from "#tests/harness/axe.ts";
import { chromiumFlags, findChromium } from "#tests/harness/chromium.ts";
import { htmlProblems } from "#tests/harness/html.ts";
import { run } from "#tests/harness/processes.ts";

const root = resolve(import.meta.dirname, "../..");
const sound = `<!doctype html><html lang="nl" dir="ltr"><head><title>Melden</title></head><body><main><h1>Melden</h1>
  <form method="post"><label for="naam">Naam</label><input id="naam" name="naam" type="text"><button type="submit">Verder</button></form></main></body></html>`;
const tiny = '<button type="button" style="display:block;width:9px;height:9px;padding:0;border:0;margin:0">a</button>';
const unlabelled = sound.replace('<label for="naam">Naam</label>', "");

/** One planted error for each group of rules. */
const planted = [
  ["label", unlabelled],
  ["color-contrast", sound.replace("<h1>", '<h1 style="color:#999;background:#aaa">')],
  ["html-has-lang", sound.replace(' lang="nl"', "")],
  ["target-size", sound.replace("</form>", `${tiny}${tiny}${tiny}</form>`)],
  ["image-alt", sound.replace("</form>", '</form><img src="data:,">')],
  ["button-name", sound.replace("</form>", '<button type="submit"></button></form>')],
  ["aria-valid-attr-value", sound.replace("<h1>", '<h1 aria-live="loud">')],
  ["list", sound.replace("</form>", "</form><ul><p>a</p></ul>")],
] as const;

describe("the look through axe", () => {
  let server: Server;
  let browser: Browser;
  let html = sound;
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  beforeAll(async () => {
    server = createServer((_request, response) => response.setHeader("content-type", "text/html").end(html));
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    browser = await chromium.launch({ executablePath: await findChromium(), args: [...chromiumFlags] });
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  async function look(page: string): Promise<string[]> {
    html = page;
    const context = await browser.newContext();
    const tab = await context.newPage();
    await tab.goto(origin());
    const problems = await axeProblems(tab);
    await context.close();
    return problems;
  }

  test("finds nothing on a sound page", async () => expect(await look(sound)).toEqual([]));

  test.each(planted)("finds %s", async (rule, page) => {
    expect((await look(page)).map((problem) => problem.split(":")[0])).toContain(rule);
  });

  test("makes the suite fail: a spec of ours against a page with an error", async () => {
    html = unlabelled;
    const spec = [
      "node_modules/.bin/playwright",
      "test",
      "--config",
      "tests/playwright.config.ts",
      "-g",
      "lets everybody in",
    ];
    const env = { LOKET_E2E_ORIGIN: origin(), PLAYWRIGHT_JSON_OUTPUT_FILE: "" };
    const { code, output } = await run(spec, { cwd: root, limitMs: 60_000, env });
    expect(code).not.toBe(0);
    expect(output).toContain("label:");
  });
});

describe("html-validate", () => {
  test("finds nothing on a sound page", async () => expect(await htmlProblems(sound)).toEqual([]));

  test("finds a field without a label", async () => {
    expect((await htmlProblems(unlabelled)).join()).toContain("input-missing-label");
  });
});
