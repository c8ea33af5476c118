import { type Browser, chromium, type Page } from "@playwright/test";
import { createElement as h } from "react";
import { afterAll, beforeAll, expect, test } from "vitest";
import { QuestionPage } from "#app/ui/forms/question-page.tsx";
import { PrintForm } from "#app/ui/pages/print-form.tsx";
import { chromiumFlags, ensureChromium } from "#tests/harness/chromium.ts";
import { draw } from "#tests/harness/draw.tsx";
import { type PageServer, startPageServer } from "#tests/harness/page-server.ts";
import { sampleFields, samplePage } from "#tests/harness/sample-pages.ts";
import { samplePaper } from "#tests/harness/sample-screens.ts";

let server: PageServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await startPageServer();
  browser = await chromium.launch({ executablePath: await ensureChromium(() => {}), args: [...chromiumFlags] });
  page = await browser.newPage();
  const typed = { "spaargeld.exact": "12,5", spaargeld: ["exact"] };
  const head = h("link", { rel: "stylesheet", href: "/style.css" });
  const question = samplePage(Object.values(sampleFields), { typed });
  server.show("/vraag", draw(h(QuestionPage, { page: question }), { lng: "ar", form: true, head }));
  for (const phone of ["+31 6 12345678", "06-1234 5678", "14 0165"])
    server.show(
      `/papier/${encodeURIComponent(phone)}`,
      draw(h(PrintForm, { page: { ...samplePaper, phone } }), { lng: "ar", bare: true, head }),
    );
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test.each(["+31 6 12345678", "06-1234 5678", "14 0165"])(
  "%s stands in that order in an Arabic sentence",
  async (number) => {
    await page.goto(`${server.origin}/papier/${encodeURIComponent(number)}`);
    const drawn = await page.evaluate(() => {
      const last = [...document.querySelectorAll(".print-ending bdi")].at(-1)?.firstChild as Text;
      const range = document.createRange();
      return [...last.data]
        .map((sign, at) => {
          range.setStart(last, at);
          range.setEnd(last, at + 1);
          return { sign, left: range.getBoundingClientRect().left };
        })
        .sort((one, other) => one.left - other.left)
        .map(({ sign }) => sign)
        .join("");
    });
    expect(drawn.replace(/\u00a0/g, " ")).toBe(number);
  },
);

test("in an Arabic form figures and codes are typed left to right, and a name as it is written", async () => {
  await page.goto(`${server.origin}/vraag`);
  const directions = await page
    .locator("main :is(input:not([type=hidden], [type=radio], [type=checkbox]), textarea)")
    .evaluateAll((inputs) =>
      inputs.map((input) => [
        (input as HTMLInputElement).name,
        input.getAttribute("dir"),
        getComputedStyle(input).direction,
      ]),
    );
  const own = directions.filter(([, dir]) => dir === "auto").map(([name]) => name);
  expect(own).toEqual(["achternaam", "laatsteWerk", "watLukt", "kinderen.0.voornaam", "kinderen.1.voornaam"]);
  const others = directions.filter(([, dir]) => dir !== "auto");
  expect(others.length).toBeGreaterThanOrEqual(16);
  expect(others.filter(([, , computed]) => computed !== "ltr")).toEqual([]);

  const name = page.locator('[name="achternaam"]');
  const direction = () => name.evaluate((input) => getComputedStyle(input).direction);
  await name.fill("محمد");
  expect(await direction()).toBe("rtl");
  await name.fill("Haddad");
  expect(await direction()).toBe("ltr");
});
