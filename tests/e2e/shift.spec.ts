import type { Locator, Page } from "@playwright/test";
import { desk, expect, phone, test } from "#tests/harness/e2e.ts";
import { aanvraagAnswers } from "#tests/personas/aanvraag.ts";
import { mohammed } from "#tests/personas/mohammed.ts";
import { importAanvraag, neighbour } from "./aanvraag.ts";
import { reach } from "./by-keyboard.ts";
import { enterPartner } from "./colleague.ts";

test.describe.configure({ timeout: 180_000 });

/** A colleague whose hand does not hold a mouse: finds, claims, reads, asks, refers, decides, makes known, and goes on. */
test("a colleague does a whole shift without a mouse", async ({ page, accessible, baseURL }, { workerIndex }) => {
  const { press, type, typeDay, unfold, form, see } = hands(page, accessible);

  // given an aanvraag of Mohammed, a partner, and a colleague who logs in
  const taalhuis = `Taalhuis ${Date.now()}`;
  await enterPartner(baseURL, taalhuis, workerIndex);
  const { answers } = neighbour("mohammed");
  const sent = { ...answers, ...aanvraagAnswers.mohammed };
  const reference = await importAanvraag({
    ...{
      tenant: "hart-van-west-brabant",
      form: "levensonderhoud",
      bsn: "999991772",
      name: mohammed.key,
      answers: sent,
    },
    at: new Date().toISOString(),
  });
  await page.goto("/inloggen");
  await press(page.locator("main a.button, a.button").first());
  await press(page.getByRole("button", { name: /S\. de Wit/ }));
  await page.waitForURL("**/werkvoorraad*");
  await see("the list");

  // when it is found, claimed and taken up
  await type(page.getByRole("searchbox"), reference.toLowerCase(), "Enter");
  await page.waitForURL(`**/werkvoorraad/${reference}*`);
  await see("the dossier");
  await press(page.locator('button[value="claim"]'));
  await press(page.locator('button[value="start"]'));

  // and papers are asked, and come
  await unfold("Vraag papieren");
  await reach(page, page.locator('input[name="papier"]').first());
  await page.keyboard.press("Space");
  await typeDay(form("askPapers").locator('input[name="dag"]'), 21);
  await see("the papers are asked");
  await press(page.locator('button[value="askPapers"]'));
  await unfold("Alles is binnen");
  await typeDay(form("papersIn").locator('input[name="dag"]'), 0);
  await press(page.locator('button[value="papersIn"]'));

  // and Mohammed is referred: first without saying how he agreed, then the message that was shown is the one that leaves
  await press(page.locator('a[href$="/doorverwijzen"]'));
  await press(page.locator("a.chip", { hasText: taalhuis }));
  await reach(page, page.locator('input[name="antwoord"]').first());
  await page.keyboard.press("Space");
  await type(page.locator('textarea[name="waarom"]'), "Wil beter leren lezen.");
  await press(page.locator('button[value="bekijk"]'));
  await expect(page.locator('select[name="akkoord"]')).toHaveAttribute("aria-invalid", "true");
  await see("a referral without consent");
  await type(page.locator('select[name="akkoord"]'), "aan de balie");
  await press(page.locator('button[value="bekijk"]'));
  await see("the message to the partner");
  await press(page.locator('button[value="verstuur"]'));
  await expect(page.getByRole("heading", { name: taalhuis })).toBeVisible();

  // and it is decided: first without a reason, then with one, by the letter of the template
  const decision = form("decide");
  await unfold("Leg het besluit vast");
  await type(decision.locator('select[name="uitkomst"]'), "Toek");
  await type(decision.locator('select[name="grond"]'), "Participatiewet, artikel 11");
  await press(decision.locator('button[value="draftLetter"]'));
  await expect(decision.locator('[aria-invalid="true"]').first()).toBeVisible();
  await see("a decision without a reason");
  await type(decision.locator('textarea[name="waarom"]'), "U heeft te weinig inkomen en weinig geld op de bank.");
  await press(decision.locator('button[value="draftLetter"]'));
  await expect(decision.locator('textarea[name="notitie"]')).toHaveValue(/bezwaar/);
  await see("the letter");
  await press(decision.locator('button[value="decide"]'));
  await unfold("Besluit bekendgemaakt");
  await typeDay(form("makeKnown").locator('input[name="dag"]'), 0);
  await reach(page, form("makeKnown").locator('select[name="kanaal"]'));
  await page.keyboard.press("ArrowDown");
  await press(page.locator('button[value="makeKnown"]'));
  await see("the decision is made known");
  await expect(page.locator("main")).toContainText("Bekendgemaakt op");

  // then the next one is taken from the list
  await page.goto("/werkvoorraad");
  await press(page.locator('button[value="volgende"]'));
  await expect(page.locator("main h1")).toBeVisible();
});

/** A day from today on, as the fields for a day hold it. */
function dayAhead(days: number): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" }).format(Date.now() + days * 86_400_000);
}

/** What keys do on a page of colleagues, and a look at each state. */
function hands(page: Page, accessible: () => Promise<void>) {
  const press = async (target: Locator) => {
    await reach(page, target);
    const answered = page.waitForResponse(
      (response) => response.request().isNavigationRequest() && ![302, 303].includes(response.status()),
    );
    await page.keyboard.press("Enter");
    await answered;
    await page.waitForLoadState("load");
  };
  return {
    press,
    type: async (target: Locator, words: string, then?: string) => {
      await reach(page, target);
      await page.keyboard.type(words);
      if (then) await page.keyboard.press(then);
    },
    /** The browser decides whether the day or the month is typed first. */
    typeDay: async (target: Locator, ahead: number) => {
      const wanted = dayAhead(ahead);
      const [year, month, day] = wanted.split("-");
      await reach(page, target);
      await page.keyboard.type(`${day}${month}${year}`);
      if ((await target.inputValue()) !== wanted) {
        for (const _ of [month, day]) await page.keyboard.press("ArrowLeft");
        await page.keyboard.type(`${month}${day}${year}`);
      }
      await expect(target).toHaveValue(wanted);
    },
    unfold: async (name: string) => {
      await reach(page, page.locator("summary", { hasText: name }));
      await page.keyboard.press("Enter");
    },
    form: (button: string) => page.locator("form", { has: page.locator(`button[value="${button}"]`) }),
    see: async (state: string) => {
      for (const screen of [phone, desk]) {
        await page.setViewportSize(screen);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wider, `${state} is wider than ${screen.width} pixels`).toBeLessThanOrEqual(0);
      }
      await accessible();
    },
  };
}
