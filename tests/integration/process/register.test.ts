import { randomUUID } from "node:crypto";
import { afterAll, expect, test, vi } from "vitest";
import { verifyChain } from "#app/audit/queries/verify-chain.server.ts";
import { checkForm } from "#app/intake/contract.ts";
import { keyedHash, sealJson, unsealJson } from "#app/platform/crypto.server.ts";
import { db } from "#app/platform/db.server.ts";
import { type FormClient, formClient, type Page, type Values } from "#tests/harness/form-client.ts";
import { freePort } from "#tests/harness/processes.ts";
import { type Attempt, attempt, untilServing } from "./running.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const tenant = "hart-van-west-brabant";
let running: Attempt | undefined;
let [day, port] = ["", 0];
afterAll(stop);

async function stop(): Promise<void> {
  running?.child.kill("SIGTERM");
  await running?.exit;
  running = undefined;
}

/** The product as it is on a day, over the database of this test file. It goes on for the next test of the same day. */
async function productOn(now: string): Promise<string> {
  if (day === now) return `http://localhost:${port}`;
  await stop();
  [day, port] = [now, await freePort()];
  running = attempt("unused", port, {
    ...{ DATABASE_URL: process.env.DATABASE_URL ?? "", LOKET_MASTER_KEY: process.env.LOKET_MASTER_KEY ?? "" },
    ...{ LOKET_TRUSTED_PROXIES: "loopback", LOKET_NOW: now },
  });
  await untilServing(running, port);
  return `http://localhost:${port}`;
}

async function logIn(origin: string, name: string, forwardedFor: string): Promise<FormClient> {
  const client = formClient({ origin, forwardedFor });
  const choice = await client.get("/inloggen?start");
  const button = new RegExp(`name="wie" value="([^"]+)"(?:(?!</button>)[\\s\\S])*${name}`).exec(choice.html)?.[1] ?? "";
  await client.submit(choice, { wie: button });
  return client;
}

/** Presses a button of the page, in the form that holds it; `task` tells forms with the same button apart. */
async function press(client: FormClient, page: Page, value: string, values: Values = {}, task = ""): Promise<Page> {
  for (const form of page.forms) {
    const button = form.buttons.find((one) => one.value === value);
    const of = form.fields.find(({ name }) => name === "taak")?.value ?? "";
    if (button && (!task || of === task)) return client.submit(page, values, { form, button });
  }
  throw new Error(`no button ${value} on ${page.url.pathname} (${page.status}: ${page.heading})`);
}

const household = (reference: string) =>
  db.registerHousehold.findUniqueOrThrow({ where: { tenant_reference: { tenant, reference } } });

test("a resident who shows the code of a check has answered already, and a wrong code loses nothing that was typed", async () => {
  // given a check that was taken along, and a resident at the desk
  const origin = await productOn("2026-11-26T10:00:00+01:00");
  const smit = await logIn(origin, "R. Smit", "10.2.2.1");
  const [id, code] = [randomUUID(), "7K3QM2P4XZ9T"];
  const now = new Date("2026-11-26T08:00:00Z");
  const state = {
    answers: { toetsingsinkomen: 1_700_000, voornaam: "Niet van de check" },
    passed: [],
    both: false,
    begun: now,
  };
  await db.keptCheck.create({
    data: {
      ...{
        tenant,
        id,
        createdAt: now,
        expiresAt: new Date("2026-12-26T08:00:00Z"),
        codeHash: keyedHash(tenant, "code", code),
      },
      content: sealJson(`kept-check:${tenant}:${id}`, { state, version: checkForm.version, language: "ar", code }),
    },
  });
  const typed = { naam: "Amina Haddad", telefoon: "", gemeente: "zundert", reden: "Inloop", hier: "1" };
  const page = await smit.submit(await smit.get("/register/nieuw"), typed);
  const sheet = await smit.get(`${page.url.pathname}/check`);
  // when
  const wrong = await press(smit, sheet, "code", { code: "0000-0000-0000", "spaargeld.exact": "500" });
  expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining("Deze code opent geen check.")]);
  const opened = await press(smit, wrong, "code", { code: "7k3q m2p4 xz9t" });
  // then
  expect(opened.status).toBe(200);
  const filled = (name: string) =>
    opened.forms.flatMap(({ fields }) => fields).find((field) => field.name === name)?.value;
  expect([filled("toetsingsinkomen.exact"), filled("spaargeld.exact")]).toEqual(["17000", "500"]);

  // and nothing of it is kept before the button
  const { id: householdId } = await household(page.url.pathname.split("/")[2] ?? "");
  expect(await db.registerCheck.count({ where: { tenant, householdId } })).toBe(0);
  await press(smit, opened, "bewaar");
  const [check] = await db.registerCheck.findMany({ where: { tenant, householdId } });
  const stored = unsealJson<{ answers: object }>(
    `register-check:${tenant}:${check?.id}`,
    check?.content ?? new Uint8Array(),
  );
  expect(stored.answers).toEqual({ gemeente: "zundert", toetsingsinkomen: 1_700_000, spaargeld: 50_000 });
});

test("a household is invited, called, comes, does the check together, is advised, and three months later tells what came of it", async () => {
  // given a consulent on a Thursday
  let origin = await productOn("2026-11-26T10:00:00+01:00");
  let smit = await logIn(origin, "R. Smit", "10.2.0.1");
  const empty = await smit.submit(await smit.get("/register/nieuw"), {
    naam: "",
    telefoon: "12",
    gemeente: "",
    reden: "x",
  });
  expect([empty.status, empty.text]).toEqual([422, expect.stringContaining("Dit is geen telefoonnummer.")]);
  const typed = { naam: "Ria de Boer", telefoon: "06 12 34 56 78", gemeente: "zundert", reden: "Energiearmoede" };
  let page = await smit.submit(empty, typed);
  const reference = page.url.pathname.split("/")[2] ?? "";
  expect(page.text).toContain("Ria de Boer");

  // when nobody answers, and the next call finds somebody
  const missing = await press(smit, page, "called", { uitslag: "appointment" });
  expect([missing.status, missing.text]).toEqual([422, expect.stringContaining("Vul een dag in.")]);
  page = await press(smit, page, "called", { uitslag: "noAnswer", notitie: "Belt in de middag" });
  expect(page.text).toContain("Belt in de middag");
  const list = await smit.get("/register?vak=straks&soort=call");
  expect(list.text).toContain(reference);
  expect(list.text).not.toContain("Ria");
  page = await press(smit, page, "called", { uitslag: "appointment", dag: "2026-11-30", tijd: "10:30" });
  expect(page.text).toContain("Afspraak om 10:30");

  // and comes, and answers at the table
  page = await press(smit, page, "came");
  let sheet = await smit.get(`/register/${reference}/check`);
  const first = {
    "geboortedatum.day": "31",
    "geboortedatum.month": "2",
    "geboortedatum.year": "1985",
    woontMet: "niemand",
  };
  const wrong = await press(smit, sheet, "bewaar:uw-situatie", first);
  expect([wrong.status, wrong.html]).toEqual([422, expect.stringContaining('value="1985"')]);
  sheet = await press(smit, wrong, "bewaar:uw-situatie", { "geboortedatum.day": "28" });
  expect(sheet.url.hash).toBe("#deel-uw-situatie");
  const money = {
    "toetsingsinkomen.exact": "17000",
    "spaargeld.exact": "500",
    waardeBezittingen: "band:0-0",
    zorgverzekerd: "yes",
  };
  sheet = await press(smit, sheet, "bewaar:geld", money);
  expect(sheet.text).toMatch(/Zorgtoeslag € 129 per maand/);

  // then advice needs a choice and an answer about calling
  const nothing = await press(smit, sheet, "adviseer", { bellen: "ja" });
  expect([nothing.status, nothing.text]).toEqual([422, expect.stringContaining("Kies minstens 1 regeling.")]);
  page = await press(smit, nothing, "adviseer", { bellen: "ja", regeling: ["zorgtoeslag", "huurtoeslag"] });
  expect(page.url.pathname).toBe(`/register/${reference}`);
  expect(page.text).toContain("26-02-2027");
  const { id } = await household(reference);
  const [check] = await db.registerCheck.findMany({ where: { tenant, householdId: id } });
  expect(check?.receipt).toMatchObject({ day: "2026-11-26", gemeente: "zundert", overlay: expect.any(String) });
  const advice = await db.registerAdvice.findMany({ where: { tenant, householdId: id }, orderBy: { scheme: "asc" } });
  expect(advice.map(({ scheme, verdict, checkId }) => [scheme, verdict, checkId])).toEqual([
    ["huurtoeslag", "open", check?.id],
    ["zorgtoeslag", "yes", check?.id],
  ]);

  // and three months later both stand at the top of the worklist
  origin = await productOn("2027-03-01T09:00:00+01:00");
  smit = await logIn(origin, "R. Smit", "10.2.0.2");
  const due = await smit.get("/register?soort=outcome");
  expect(due.text).toContain("Nazorg: Zorgtoeslag");
  expect(due.text).toContain("3 dagen te laat");
  page = await smit.get(`/register/${reference}`);
  const tasks = await db.registerTask.findMany({ where: { tenant, householdId: id, kind: "outcome" } });
  const taskOf = (scheme: string) => tasks.find((task) => task.scheme === scheme)?.id ?? "";
  const why = await press(smit, page, "outcome", { uitkomst: "not_requested" }, taskOf("huurtoeslag"));
  expect([why.status, why.text]).toEqual([422, expect.stringContaining("Kies een reden die erbij past.")]);
  page = await press(
    smit,
    why,
    "outcome",
    { uitkomst: "not_requested", waarom: "tooDifficult" },
    taskOf("huurtoeslag"),
  );
  page = await press(smit, page, "outcome", { uitkomst: "granted" }, taskOf("zorgtoeslag"));
  expect(page.text).toContain("Nazorg: Zorgtoeslag, toegekend");
  expect(await household(reference)).toMatchObject({ state: "closed", mayCall: true });

  // and the auditor finds every step under the number, in an unbroken chain
  const auditor = await logIn(origin, "P. van Dongen", "10.2.0.3");
  const log = await auditor.get(`/inzage?nummer=${reference}`);
  for (const words of [
    "Opende een huishouden uit het register",
    "Belde een huishouden",
    "Gaf advies over regelingen",
    "Noteerde wat er van een advies kwam",
  ])
    expect(log.text).toContain(words);
  expect(log.text).not.toContain("Boer");
  expect(await verifyChain(tenant)).toMatchObject({ whole: true });
});

test("who is no consulent or teamleider finds no register", async () => {
  const origin = await productOn("2027-03-01T09:00:00+01:00");
  const [added] = await db.registerHousehold.findMany({ where: { tenant }, take: 1 });
  const paths = [
    "/register",
    "/register/nieuw",
    `/register/${added?.reference}`,
    `/register/${added?.reference}/check`,
  ];
  for (const [at, name] of ["S. de Wit", "M. el Amrani", "K. Yıldız", "P. van Dongen"].entries()) {
    const client = await logIn(origin, name, `10.2.1.${at}`);
    for (const path of paths) expect([name, path, (await client.get(path)).status]).toEqual([name, path, 404]);
  }
  const leader = await logIn(origin, "J. Verhoeven", "10.2.1.9");
  for (const path of paths) expect([path, (await leader.get(path)).status]).toEqual([path, 200]);
});
