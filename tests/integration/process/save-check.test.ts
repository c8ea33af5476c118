import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { db } from "#app/platform/db.server.ts";
import { readQueueView } from "#app/queue/contract.ts";
import { dossier } from "#app/queue/queries/dossier.server.ts";
import { intakeRow } from "#app/queue/queries/intake-row.server.ts";
import { queuePage } from "#app/queue/queries/queue-page.server.ts";
import { removeWhatIsPastItsTime } from "#app/server/retention.server.ts";
import { type FormClient, formClient, mainForm, type Page } from "#tests/harness/form-client.ts";
import { valuesFor } from "#tests/harness/walk.ts";
import { givenStaff } from "../queue/given.ts";
import { checkOf, holdCheck } from "./check-in.ts";
import { codeIn, press, reads, said } from "./residents.ts";
import { visit } from "./running.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 240_000 });

const tenant = "hart-van-west-brabant";
/** Willemijn, 70, who lives alone on a small AOW: some things are sure, others are not. */
const state = {
  answers: {
    gemeente: "etten-leur",
    geboortedatum: "1956-02-14",
    woontMet: ["alleen"],
    nettoInkomen: 150_000,
    spaargeld: 120_000,
  },
  passed: ["gemeente", "over-u", "bedragen"],
  both: false,
  begun: "2026-11-24T13:05:00.000Z",
} as const;
const contact = {
  voornaam: "Willemijn",
  achternaam: "Vermeer",
  soortAdres: "eigen",
  postcode: "4871 AB",
  huisnummer: "12",
  contactwens: "bellen",
  telefoonnummer: "0612345678",
  emailadres: "willemijn@example.org",
  veiligOmTeBellen: true,
};
let origin = "";

beforeAll(async () => {
  origin = await visit();
});
beforeEach(async () => {
  await db.$executeRawUnsafe("truncate intake, message cascade");
});

const browser = () => formClient({ origin, forwardedFor: "10.43.0.1" });
const counts = async () => ({
  intakes: await db.intake.count(),
  households: await db.registerHousehold.count(),
  screened: await db.screeningHousehold.count({ where: { withdrawnAt: null } }),
  kept: await db.keptCheck.count(),
  drafts: await db.draft.count(),
});
const nothing = { intakes: 0, households: 0, screened: 0, kept: 0, drafts: 0 };

/** Answers page after page until the page with all answers is there. */
async function toAnswers(
  client: FormClient,
  consents: { readonly call: boolean; readonly screening: boolean },
): Promise<Page> {
  const answers = {
    ...contact,
    magBellenNaDrieMaanden: consents.call,
    magMaandelijksNakijken: consents.screening,
  };
  let page = await client.get("/nl/regelingen/bewaren");
  for (let step = 0; step < 8 && !page.url.pathname.endsWith("/controleren"); step += 1) {
    const form = mainForm(page);
    if (!form) throw new Error(`no form on ${page.url.pathname}`);
    page = await client.submit(page, valuesFor(form, answers));
    expect([page.status, page.url.pathname]).toEqual([200, expect.stringMatching(/^\/nl\/regelingen\/bewaren\//)]);
  }
  return page;
}

async function saved(consents = { call: true, screening: true }, client = browser()) {
  holdCheck(client, tenant, state);
  const answers = await toAnswers(client, consents);
  const receipt = await client.submit(answers);
  const row = await db.intake.findFirstOrThrow({ where: { tenant } });
  return { client, answers, receipt, row };
}

test("nothing is stored before Willemijn presses the last button; then it is stored once, however often she presses", async () => {
  // given Willemijn, who fills in who she is
  const client = browser();
  holdCheck(client, tenant, state);
  const answers = await toAnswers(client, { call: true, screening: true });
  expect(await counts()).toEqual(nothing);
  expect(reads(answers, "Vermeer")).toBe(true);
  expect(reads(answers, said("intake:saveCheck.declaration"))).toBe(true);

  // when she presses twice at once
  const cookies = new Map(client.cookies);
  const again = browser();
  for (const [name, value] of cookies) again.cookies.set(name, value);
  const [receipt, second] = await Promise.all([client.submit(answers), again.submit(answers)]);

  // then there is one intake with one receipt, and the household in the register and on the monthly list
  expect(await counts()).toEqual({ ...nothing, intakes: 1, households: 1, screened: 1 });
  const row = await db.intake.findFirstOrThrow({ where: { tenant } });
  expect(receipt.url.pathname).toBe(`/nl/ontvangst/${row.reference}`);
  expect(second.url.pathname).toBe(receipt.url.pathname);
  expect(row).toMatchObject({
    kind: "voorzieningencheck",
    form: "voorzieningencheck",
    state: "received",
    gemeente: "etten-leur",
  });
  expect(receipt.heading).toBe(said("intake:saveCheck.receipt.title"));
  expect(reads(receipt, said("intake:saveCheck.receipt.noMelding"))).toBe(true);
  expect(reads(receipt, said("pages:receipt.counts"))).toBe(false);
  expect(checkOf(client, tenant)?.answers).toEqual(state.answers);
});

test("a colleague finds it in the list by its kind, and reads what the check said by the rules of that day", async () => {
  const { row } = await saved();
  const ann = await givenStaff(tenant, "consulent");
  const { rows } = await queuePage(
    ann,
    readQueueView(new URLSearchParams("vak=alles&soort=voorzieningencheck")),
    25,
    new Date(),
  );
  expect(rows.map(({ reference }) => reference)).toEqual([row.reference]);
  const melding = readQueueView(new URLSearchParams("vak=alles&soort=melding"));
  expect((await queuePage(ann, melding, 25, new Date())).rows).toEqual([]);

  const intake = await db.$transaction((tx) => intakeRow(tx, tenant, row.reference));
  if (!intake) throw new Error("no intake");
  const page = await dossier(ann, intake, new Date());
  expect(page.name).toBe("Willemijn Vermeer");
  const aow = page.check?.schemes.find(({ text }) => text === said("regelingen:schemes.aow.name"));
  expect(aow?.verdict).toBe("yes");
  expect(aow?.reasons.length).toBeGreaterThan(0);
  const zorg = page.check?.schemes.find(({ text }) => text === said("regelingen:schemes.zorgtoeslag.name"));
  expect(zorg?.verdict).toBe("open");
  expect(zorg?.missing.length).toBeGreaterThan(0);
  const labels = page.summary.map(({ label }) => label);
  expect(labels).not.toContain(said("queue:dossier.melddatum"));

  // what she agreed to is not hers to be judged by: no file tells it
  expect(JSON.stringify(page)).not.toMatch(/magMaandelijks|Elke maand nakijken|magBellen/);
});

test("without consents it is kept all the same, and nobody calls or looks again", async () => {
  await saved({ call: false, screening: false });
  expect(await counts()).toMatchObject({ intakes: 1, households: 1, screened: 0 });
  expect(await db.registerHousehold.findFirst()).toMatchObject({ mayCall: false });
});

test("she is told that it came in, in her language and with nothing that others need not know", async () => {
  await saved();
  await expect.poll(() => db.message.count({ where: { state: "sent" } }), { timeout: 20_000 }).toBe(1);
  expect(await db.message.findFirst()).toMatchObject({ kind: "checkSaved", channel: "email", language: "nl" });
});

test("with number and code she takes each consent back at once, and in the end everything", async () => {
  // given Willemijn at another computer, with the receipt on paper
  const { receipt, row } = await saved();
  const code =
    /\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/.exec(receipt.text.replaceAll("- ", "-"))?.[0] ?? codeIn(receipt.html);
  const library = browser();
  const opened = await library.submit(await library.get("/nl/ontvangst/openen"), { reference: row.reference, code });
  expect(opened.heading).toBe(said("intake:saveCheck.receipt.title"));
  let page = await library.get("/nl/regelingen/bewaard");

  page = await press(library, page, "withdraw", "screening");
  expect(reads(page, said("intake:saveCheck.consents.screening.done"))).toBe(true);
  expect(await db.screeningHousehold.findFirst()).toMatchObject({ facts: null, withdrawnAt: expect.any(Date) });

  page = await press(library, page, "withdraw", "call");
  expect(await db.registerHousehold.findFirst()).toMatchObject({ mayCall: false });
  expect(await db.registerTask.count({ where: { doneAt: null } })).toBe(0);

  page = await press(library, page, "withdraw", "all");
  expect(reads(page, said("intake:saveCheck.consents.gone"))).toBe(true);
  expect(await db.intake.findFirst()).toMatchObject({ state: "withdrawn" });

  // then the next night nothing of her is left
  await removeWhatIsPastItsTime(new Date(Date.now() + 60_000));
  expect(await counts()).toEqual(nothing);
});

test("nobody else opens it: without the session the page asks for number and code", async () => {
  await saved();
  expect((await browser().get("/nl/regelingen/bewaard")).url.pathname).toBe("/nl/ontvangst/nu");
  expect((await browser().get("/nl/regelingen/bewaren")).url.pathname).toBe("/nl/regelingen");
});

test("wrong answers stay on the page, and text travels to another language", async () => {
  const client = browser();
  holdCheck(client, tenant, state);
  const first = await client.get("/nl/regelingen/bewaren");
  const wrong = await client.submit(first, { voornaam: "Willemijn", achternaam: "" });
  expect([wrong.status, wrong.html.includes('value="Willemijn"')]).toEqual([422, true]);
  const arabic = await press(client, wrong, "_language", "ar", { voornaam: "Willemijn Ω" });
  expect([arabic.lang, arabic.html.includes("Willemijn Ω")]).toEqual(["ar", true]);
  expect(await counts()).toEqual(nothing);
});
