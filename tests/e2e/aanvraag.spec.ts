import { expect, test } from "#tests/harness/e2e.ts";
import { textsOf } from "#tests/harness/pdf-text.ts";
import {
  aanvraagOf,
  answersShown,
  askForBijstand,
  importAanvraag,
  liftSearchPeriod,
  logInWithDigid,
  lookAt,
  neighbour,
  questionsOfFirst,
  referenceOn,
  reportByHand,
} from "./aanvraag.ts";
import { travel } from "./resident.ts";

test.describe.configure({ timeout: 180_000 });

for (const [key, closely] of [
  ["mohammed", "phone"],
  ["job", "desk"],
] as const) {
  const who = neighbour(key);
  test(`${key} reports, asks for bijstand in ${who.language}, and types nothing twice`, async ({
    page,
    accessible,
  }) => {
    // given a melding, typed question by question
    const told = await reportByHand(page, who);

    // when the aanvraag is begun from its receipt
    const look = lookAt(page, accessible, closely);
    const { typed } = await askForBijstand(page, { ...who, look });

    // then nothing that was told is typed again, and the receipt names the day of the decision
    expect([...typed].filter((name) => told.has(name))).toEqual([]);
    expect(typed.size).toBeGreaterThan(5);
    await expect(page.locator("main")).toContainText(/AV-/);
    await look();
  });
}

test("melissa is under 27: told from which day she may ask, and let through when a colleague lifts the search period", async ({
  page,
  baseURL,
}, { workerIndex }) => {
  const who = neighbour("melissa");
  await travel(page, who);
  await page.locator('main a[href="/nl/levensonderhoud"]').click();
  await expect(page.locator("main")).toContainText("U kunt bijstand aanvragen vanaf");
  await expect(page.locator('main button[name="_begin"]')).toHaveCount(0);

  await page.goto("/nl/ontvangst/nu");
  await liftSearchPeriod(baseURL, await referenceOn(page), workerIndex);
  await askForBijstand(page, who);
  await expect(page.locator("main")).toContainText("Uw aanvraag is binnen");
});

test("jan had bijstand until seven months ago: after DigiD he answers less than a third of a first aanvraag, and signs", async ({
  page,
}) => {
  // given his aanvraag of before, brought in from an older system
  const who = neighbour("jan");
  const [name, bsn] = ["Jan Mulder", "999992727"];
  const before = aanvraagOf(who);
  const at = new Date(Date.now() - 210 * 86_400_000).toISOString();
  await importAanvraag({ tenant: "hart-van-west-brabant", form: "levensonderhoud", name, bsn, answers: before, at });

  // when he reports, logs in and says of each group that it is still so
  const told = await reportByHand(page, who);
  const { typed, facts } = await askForBijstand(page, {
    ...who,
    slug: "heraanvraag",
    onStart: () => logInWithDigid(page, /Jan Mulder/),
  });

  // then little was asked, nothing that was told is typed again, and his own file says all of it
  expect(facts.size).toBeLessThan(questionsOfFirst(before) / 3);
  expect([...typed].filter((field) => told.has(field))).toEqual([]);
  const file = await page.request.get(`/nl/mijn-zaken/${await referenceOn(page)}/gegevens.json`);
  expect(file.headers()["content-disposition"]).toContain("attachment");
  const { answers } = (await file.json()) as { answers: object };
  expect(answers).toMatchObject({ bsn, achternaam: "Mulder", uitbetaalRekening: before.uitbetaalRekening });
});

test("selam asks for bijstand in Tigrinya with a volunteer; her file says what she saw, with the Dutch", async ({
  page,
  baseURL,
}, { workerIndex }) => {
  const who = neighbour("selam");
  const told = await reportByHand(page, who);
  await liftSearchPeriod(baseURL, await referenceOn(page), workerIndex);
  const shown: string[] = [];
  const onCheck = async () => {
    shown.push(...(await answersShown(page)));
  };
  const { typed } = await askForBijstand(page, { ...who, onCheck });
  expect([...typed].filter((name) => told.has(name))).toEqual([]);

  const file = await page.request.get(`/ti/ontvangst/${await referenceOn(page)}/aanvraag.pdf`);
  const body = await file.body();
  const raw = body.toString("latin1");
  expect(raw).toContain("/Lang (ti)");
  expect(raw).toContain("/Marked true");
  expect(shown.length).toBeGreaterThan(50);
  expect(textsOf(body)).toEqual(expect.arrayContaining(shown));
});
