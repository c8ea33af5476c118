import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { translator } from "#app/i18n/texts.server.ts";
import { db } from "#app/platform/db.server.ts";
import { type FormClient, formClient, type Page } from "#tests/harness/form-client.ts";
import { walkForm } from "#tests/harness/walk.ts";
import { audrey } from "#tests/personas/audrey.ts";
import { mohammed } from "#tests/personas/mohammed.ts";
import { oksana } from "#tests/personas/oksana.ts";
import { selam } from "#tests/personas/selam.ts";
import { givenIntake } from "../queue/given.ts";
import { visit } from "./running.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 240_000 });

const tenant = "hart-van-west-brabant";
let origin = "";
let colleague: FormClient;

beforeAll(async () => {
  origin = await visit();
  colleague = formClient({ origin, forwardedFor: "10.41.0.1" });
  const choice = await colleague.get("/inloggen?start");
  const wit = /name="wie" value="([^"]+)"(?:(?!<\/button>)[\s\S])*S\. de Wit/.exec(choice.html)?.[1] ?? "";
  await colleague.submit(choice, { wie: wit });
});

/** What was there already: older, and one that cannot wait long. */
beforeEach(async () => {
  await db.intake.updateMany({ where: { tenant, urgency: "crisis" }, data: { state: "in_progress" } });
  await givenIntake({ tenant, hoursOld: 900 });
  await givenIntake({ tenant, hoursOld: 800, urgency: "soon" });
});

const sessions = [audrey, mohammed, selam, oksana].map((persona) => [persona.language, persona.key, persona] as const);

test.each(sessions)(
  "in %s, %s who has no food today reads the phone number first and is the first to be helped",
  async (language, _, persona) => {
    // given somebody who answers that help is needed today
    const client = formClient({ origin, forwardedFor: "10.41.0.1" });
    const answers = { ...persona.answers, gemeente: "etten-leur", directHulpNodig: true };
    const pages: Page[] = [];

    // when the melding is sent
    const { reference } = await walkForm({
      client,
      language,
      answers,
      until: "stored",
      onPage: (page) => void pages.push(page),
    });

    // then the page that says what to do came right after the question, with a number to call before all other text
    const asked = pages.findIndex(({ html }) => html.includes('name="directHulpNodig"'));
    const plan = pages[asked + 1];
    expect(plan?.url.pathname).toBe(`/${language}/melden/plan/crisis`);
    const main = /<main[\s\S]*<\/main>/.exec(plan?.html ?? "")?.[0] ?? "";
    const number = main.indexOf('href="tel:');
    expect(number).toBeGreaterThan(0);
    expect(number).toBeLessThan(main.indexOf('class="step-list"'));
    // and both the question and the plan can be left at once
    const { t } = translator(language);
    for (const page of [pages[asked], plan]) {
      expect(page?.links).toContainEqual(
        expect.objectContaining({ href: "/sessie", text: expect.stringContaining(t("ui:buttons.quickExit")) }),
      );
    }
    // and a colleague sees it on top, and is given it first, before what has waited a month
    const queue = await colleague.get("/werkvoorraad");
    expect(/\/werkvoorraad\/(ML-[0-9A-Z-]+)/.exec(queue.html)?.[1]).toBe(reference);
    const claimed = await colleague.request("/werkvoorraad", {
      method: "POST",
      headers: { origin },
      body: new URLSearchParams({ doe: "volgende" }),
    });
    expect(claimed.url.pathname).toBe(`/werkvoorraad/${reference}`);
  },
);
