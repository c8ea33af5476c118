import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { db } from "#app/platform/db.server.ts";
import { type Form, readForms } from "#tests/harness/html-forms.ts";
import { freePort } from "#tests/harness/processes.ts";
import type { Row } from "../../access/expected.ts";
import { givenHouse, type House } from "../../access/house.ts";
import { rows } from "../../access/rows.ts";
import { givenVisitors, type Visitor } from "../../access/visitors.ts";
import { now } from "../queue/given.ts";
import { type LeakyPipe, leakyPipe } from "./leaky-pipe.ts";
import { type Attempt, attempt, isReady, pause, untilServing } from "./running.ts";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let [port, pipe, product] = [0] as unknown as [number, LeakyPipe, Attempt];
let house: House;
let visitors: readonly Visitor[];

beforeAll(async () => {
  house = await givenHouse();
  visitors = await givenVisitors(house);
  [port, pipe] = [await freePort(), await leakyPipe(process.env.DATABASE_URL ?? "")];
  product = attempt(process.env.LOKET_DATA ?? "", port, {
    ...{ DATABASE_URL: pipe.url, LOKET_MASTER_KEY: process.env.LOKET_MASTER_KEY ?? "" },
    ...{ LOKET_NOW: now.toISOString(), LOKET_TRUSTED_PROXIES: "loopback", LOKET_RATE_LIMIT: "0" },
  });
  await untilServing(product, port);
});
afterAll(async () => {
  product?.child.kill("SIGTERM");
  await product?.exit;
  await pipe?.cut();
});

const refused = new Set(["404", "login", "403", "409", "422"]);

/** Somebody who is let in there, rather with a session than without. */
function letIn({ expected, form = "levensonderhoud" }: Row): Visitor | undefined {
  const welcome = visitors.filter(({ name }) => !refused.has(expected[name]));
  return welcome.find((visitor) => visitor.cookie(form) !== "") ?? welcome[0];
}

async function ask(row: Row, visitor: Visitor, typed?: Readonly<Record<string, string>>) {
  const [host, cookie] = [`${visitor.tenant}.localhost:${port}`, visitor.cookie(row.form ?? "levensonderhoud")];
  const began = performance.now();
  const response = await fetch(`http://127.0.0.1:${port}${row.to(house)}`, {
    redirect: "manual",
    headers: {
      ...{ "x-forwarded-host": host, "x-forwarded-for": visitor.address, origin: `http://${host}`, cookie },
      accept: "text/html",
    },
    ...(typed ? { method: "POST", body: new URLSearchParams(typed) } : {}),
  });
  const body = await response.text();
  return { status: response.status, headers: response.headers, body, took: performance.now() - began };
}

/** Pages that say what they say without the database, and forms that are sent back before anything is asked of it. */
const standsAlone: ReadonlySet<string> = new Set([
  ...[
    "/",
    ":lng",
    ":lng/verder/:token?",
    ":lng/code-kwijt",
    ":lng/ontvangst",
    ":lng/bevestigen",
    ":lng/bel-mij/:done?",
  ],
  // A check that nobody kept lives in the browser.
  ...[":lng/regelingen", ":lng/regelingen/gewist", ":lng/regelingen/uitkomst", ":lng/regelingen/uitkomst.pdf"],
  ...[":lng/regelingen/vraag/:page", ":lng/regelingen/meenemen", ":lng/regelingen/bewaren/controleren"],
  ...[
    ":lng/regelingen/bewaren/:page?",
    ":lng/digid",
    "digid/terug",
    "digid/uit",
    "sessie",
    ":lng/:form/papier",
    "inloggen",
  ],
]);
const typed = { doe: "note", notitie: 'Zo <b>staat</b> "het"\r\n& niet anders', versie: "1" };

test("with the database away every page says calmly that it is, and what was sent stays in it", async () => {
  // given a house in full work, whose database goes away
  await pipe.cut();

  // when whoever is let in asks for each address, and sends a form to it
  const wrong: string[] = [];
  let away = 0;
  for (const row of rows) {
    const visitor = letIn(row);
    for (const sent of visitor ? (row.sends ? [typed] : [undefined, typed]) : []) {
      const { status, headers, body, took } = await ask(row, visitor as Visitor, sent);
      const what = `${sent ? "POST" : "GET"} ${row.to(house)}: ${status}`;
      if (status !== 503) {
        const fine = sent ? status === 405 || status === 404 : false;
        if (!(fine || (standsAlone.has(row.route) && status < 500))) wrong.push(what);
        continue;
      }
      away += 1;
      // then it is told at once when to try again, with a number to call, and nothing of a machine
      if (headers.get("retry-after") !== "10" || !/href="tel:\+?\d+"/.test(body)) wrong.push(`${what}, not calm`);
      if (took > 4000) wrong.push(`${what}, after ${took} ms`);
      const form = readForms(body)[0];
      if (sent ? JSON.stringify(held(form)) !== JSON.stringify(Object.entries(typed)) : form)
        wrong.push(`${what}, with ${JSON.stringify(form)}`);
    }
  }
  await mended();
  expect(wrong).toEqual([]);
  expect(away).toBeGreaterThan(180);
});

test("what a colleague wrote while it was away is sent from that page, once it is back", async () => {
  // given a colleague with a note, who presses while the database is away
  const row = rows.find(
    ({ route, to }) => route === "werkvoorraad/:reference" && to(house).endsWith(house.file.reference),
  );
  const colleague = visitors.find(({ name }) => name === "klantmanager");
  if (!row || !colleague) throw new Error("nobody is there");
  const before = await db.intakeNote.count();
  await pipe.cut();
  const page = await ask(row, colleague, typed);
  expect(await db.intakeNote.count()).toBe(before);

  // when the database is back and they press the button of that page
  await mended();
  const [form] = readForms(page.body);
  expect(form).toMatchObject({ method: "post", action: row.to(house) });
  const again = await ask(row, colleague, Object.fromEntries(held(form)));

  // then the note stands in the file, once
  expect([again.status, again.headers.get("location")]).toEqual([302, expect.stringContaining(house.file.reference)]);
  expect(await db.intakeNote.count()).toBe(before + 1);
});

function held(form: Form | undefined): readonly (readonly [string, string])[] {
  return (form?.fields ?? []).map(({ name, value }) => [name, value]);
}

async function mended(): Promise<void> {
  await pipe.mend();
  for (let tries = 0; tries < 100 && !(await isReady(port)); tries++) await pause(100);
}
