import { readFileSync } from "node:fs";
import { type Browser, chromium } from "@playwright/test";
import { Fragment, createElement as h, type ReactElement } from "react";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CheckAnswersPage } from "#app/ui/forms/check-answers-page.tsx";
import { QuestionPage } from "#app/ui/forms/question-page.tsx";
import { Standings } from "#app/ui/forms/standings.tsx";
import { WipeAnswers } from "#app/ui/forms/wipe-answers.tsx";
import { ConsentsPage } from "#app/ui/pages/consents-page.tsx";
import { ErrorPage } from "#app/ui/pages/error-page.tsx";
import { InformationPage } from "#app/ui/pages/information-page.tsx";
import { OutcomePage } from "#app/ui/pages/outcome-page.tsx";
import { PrintForm } from "#app/ui/pages/print-form.tsx";
import { ReceiptPage } from "#app/ui/pages/receipt-page.tsx";
import { ResumePage } from "#app/ui/pages/resume-page.tsx";
import { SaveForLaterPage } from "#app/ui/pages/save-for-later-page.tsx";
import { TakeAlongPage } from "#app/ui/pages/take-along-page.tsx";
import { werkpleinen } from "#app/werkpleinen/contract.ts";
import { axeProblems } from "#tests/harness/axe.ts";
import { chromiumFlags, ensureChromium } from "#tests/harness/chromium.ts";
import { draw } from "#tests/harness/draw.tsx";
import { htmlProblems } from "#tests/harness/html.ts";
import { type PageServer, startPageServer } from "#tests/harness/page-server.ts";
import { outcomeFor, outcomeStates } from "#tests/harness/sample-outcome.ts";
import { sampleFields, samplePage } from "#tests/harness/sample-pages.ts";
import {
  sampleCheck,
  sampleConsents,
  sampleInformation,
  sampleKept,
  samplePaper,
  sampleReceipt,
  sampleResume,
  sampleSave,
  sampleStandings,
  sampleTakeAlong,
} from "#tests/harness/sample-screens.ts";

const fields = Object.values(sampleFields);
const errors = fields.map(({ kind, name }) => ({
  field: kind === "day" ? `${name}.day` : kind === "group" ? `${name}.0.voornaam` : name,
  text: { key: "errors:money.required" },
}));
const filled = {
  achternaam: "Haddad",
  spaargeld: ["exact"],
  "spaargeld.exact": "12,5",
  tolkNodig: ["yes"],
  bsn: "123456782",
};

/** Every kind of page, in the states that a resident sees. */
const screens: Record<string, ReactElement> = {
  question: h(QuestionPage, { page: samplePage(fields, { quickExit: true, skippable: true }) }),
  refused: h(QuestionPage, { page: samplePage(fields, { errors, helper: { person: "A. Haddad", change: "/" } }) }),
  filled: h(QuestionPage, { page: samplePage(fields, { typed: filled, notice: { key: "ui:offline" } }) }),
  questionOfCheck: h(
    Fragment,
    null,
    h(QuestionPage, { page: samplePage(fields, { maySave: false, stop: { key: "pages:regelingen.stop" } }) }),
    h(Standings, { model: sampleStandings }),
    h(WipeAnswers, { action: "/nl/regelingen/gewist" }),
  ),
  check: h(CheckAnswersPage, { page: sampleCheck }),
  receipt: h(ReceiptPage, { page: sampleReceipt }),
  takeAlong: h(TakeAlongPage, { page: sampleTakeAlong }),
  keptCheck: h(TakeAlongPage, { page: sampleKept }),
  consents: h(ConsentsPage, { page: sampleConsents }),
  information: h(InformationPage, { page: sampleInformation }),
  outcome: h(OutcomePage, { page: outcomeFor(outcomeStates.everything, "nl") }),
  outcomeHalfway: h(OutcomePage, { page: outcomeFor(outcomeStates.halfway, "nl") }),
  saved: h(SaveForLaterPage, { page: { ...sampleSave, qr: { size: 2, path: "M0 0h1v1h-1z" } } }),
  resume: h(ResumePage, { page: sampleResume }),
  paper: h(PrintForm, { page: samplePaper }),
  mistake: h(ErrorPage, { lng: "nl", kind: "away", reference: "R-8F3K" }),
};
const head = h("link", { rel: "stylesheet", href: "/style.css" });
/** Wide pages differ in size only; axe looks at the fullest ones again. */
const axeAgain = new Set(["refused", "receipt"]);
const bare = (name: string) => name === "mistake";
const hasForm = (name: string) =>
  ["question", "questionOfCheck", "refused", "filled", "check", "resume", "outcome", "outcomeHalfway"].includes(name);
const whole = (name: string, lng: "nl" | "ar") =>
  draw(screens[name], { lng, both: lng === "ar", form: hasForm(name), bare: bare(name), head });

test.each(Object.keys(screens))("%s is valid HTML, in Dutch and with Dutch beside Arabic", async (name) => {
  expect(await htmlProblems(whole(name, "nl"))).toEqual([]);
  expect(await htmlProblems(whole(name, "ar"))).toEqual([]);
});

test.each(Object.keys(screens))("%s has no style of its own and no inline script", (name) => {
  expect(whole(name, "nl")).not.toMatch(/ style="|<script(?![^>]*src=)| on[a-z]+="/);
});

describe("in a browser", () => {
  let server: PageServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await startPageServer();
    browser = await chromium.launch({ executablePath: await ensureChromium(() => {}), args: [...chromiumFlags] });
    for (const name of Object.keys(screens)) {
      for (const lng of ["nl", "ar"] as const) server.show(`/${lng}/${name}`, whole(name, lng));
    }
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test.each([
    [320, "ar"],
    [1280, "nl"],
  ] as const)(
    "at %i pixels in %s: nothing for axe, nothing over the edge, nothing too small",
    async (width, lng) => {
      const page = await (await browser.newContext({ viewport: { width, height: 700 } })).newPage();
      const found: string[] = [];
      for (const name of Object.keys(screens)) {
        await page.goto(`${server.origin}/${lng}/${name}`);
        const problems = width < 400 || axeAgain.has(name) ? await axeProblems(page) : [];
        const size = await page.evaluate(sizeProblems);
        found.push(...[...problems, ...size].map((problem) => `${name}: ${problem}`));
      }
      expect(found).toEqual([]);
      await page.context().close();
    },
    120_000,
  );
});

/** Runs in the page. A row is the target of its radio; a card that of its link; links inside running text are exempt. */
function sizeProblems(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const wide = scrollWidth > clientWidth ? [`${scrollWidth} pixels wide in ${clientWidth}`] : [];
  const targets = [...document.querySelectorAll("a, button, summary, input:not([type=hidden]), textarea")];
  const small = targets.filter((target) => {
    if (target.closest(".sr-only, .skip-link, .cards, p") || !target.checkVisibility()) return false;
    const { height, width } = (target.closest("label.option") ?? target).getBoundingClientRect();
    return width > 0 && height < 43.9;
  });
  return [...wide, ...small.map((target) => `${target.tagName} "${target.textContent}" is too small`)];
}

describe("the look of a Werkplein", () => {
  const css = readFileSync("app/ui/styles/tokens.css", "utf8");

  test.each(werkpleinen.map(({ id, look }) => [id, look] as const))(
    "%s is in the style sheet as in its data",
    (id, look) => {
      const block = new RegExp(`\\[data-look="${id}"\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? "";
      const values = Object.fromEntries(
        [...block.matchAll(/--loket-([\w-]+): ([^;]+);/g)].map(([, name, value]) => [name, value]),
      );
      expect(values).toEqual(look);
    },
  );
});
