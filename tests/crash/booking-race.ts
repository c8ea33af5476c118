// `npm run test:booking-race`: 200 people want 20 times and a meeting with 60 places, all at once and over HTTP, with rate limits and
// audit as shipped; then the same once more while the web process is killed with kill -9. Nobody is booked twice, nothing that
// somebody saw confirmed is lost, and a time that was held and not taken is there for the next.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type FormClient, formClient, type Page, type Values } from "#tests/harness/form-client.ts";
import { freePort } from "#tests/harness/processes.ts";
import { type Product, startProduct } from "#tests/harness/product.ts";
import { capacity, countBookings, type House, letHoldsRunOut, lostOnes, places, prepareHouse } from "./race-house.ts";

const people = Number(process.env.LOKET_RACE_PEOPLE ?? 200);
let sound = true;
for (const killed of [false, true]) sound = (await race(killed)) && sound;
console.log(sound ? "nobody was booked twice, and nothing was lost" : "FAILED");
process.exitCode = sound ? 0 : 1;

interface Run {
  readonly port: number;
  readonly session: string;
  /** References that people saw confirmed. */
  readonly booked: string[];
  readonly seated: string[];
  readonly problems: string[];
  /** Who saw that there is nothing left, and how to go on. */
  turnedAway: number;
  /** How often somebody was asked to come back in a moment (502, 503), and how often nobody answered at all. */
  readonly patience: { asked: number; unanswered: number };
  onBooked: () => void;
}

async function race(killed: boolean): Promise<boolean> {
  const port = await freePort();
  const dataFolder = mkdtempSync(join(tmpdir(), "loket-race-"));
  let product = await start(port, dataFolder);
  const house = await prepareHouse(dataFolder);
  const run: Run = {
    port,
    session: house.session,
    booked: [],
    seated: [],
    problems: [],
    turnedAway: 0,
    patience: { asked: 0, unanswered: 0 },
    onBooked: () => {},
  };
  let restarted: Promise<void> = Promise.resolve();
  if (killed)
    run.onBooked = once(() => {
      restarted = killAndRestart(product, port, dataFolder).then((again) => {
        product = again;
      });
    }, places / 4);
  const began = performance.now();
  await Promise.all(Array.from({ length: people }, (_, n) => visit(run, n)));
  await restarted;
  const seconds = (performance.now() - began) / 1000;
  const left = await letHoldsRunOut(house);
  // Who comes after them finds what was held and not taken.
  for (let n = 0; n < left + 1; n++)
    await bookTime(run, people + n).catch((error: Error) => run.problems.push(`afterwards: ${error.message}`));
  const fine = await judge(run, house, killed, seconds);
  await house.client.end();
  await product.stop();
  rmSync(dataFolder, { recursive: true, force: true });
  return fine;
}

async function judge(run: Run, house: House, killed: boolean, seconds: number): Promise<boolean> {
  const counted = await countBookings(house);
  const seen = [...run.booked, ...run.seated];
  const lost = await lostOnes(house, seen);
  const expected = { booked: places, seated: capacity, taken: capacity, overlapping: 0, deadlocks: 0 };
  const wrong = (Object.keys(expected) as (keyof typeof expected)[]).filter((name) => counted[name] !== expected[name]);
  const problems = [
    ...run.problems,
    ...wrong.map((name) => `${name}: ${counted[name]}, and should be ${expected[name]}`),
    ...lost.map((reference) => `${reference}: seen confirmed, and not in the database`),
    ...(new Set(seen).size < seen.length ? ["two people saw one reference"] : []),
  ];
  const how = killed ? "with kill -9 in the middle" : "undisturbed";
  console.log(
    `${people} people in ${seconds.toFixed(0)} s, ${how}: ${counted.booked} of ${places} times and ${counted.seated} of ${capacity} places ` +
      `booked, ${run.turnedAway} times somebody was told what else they can do, ${counted.deadlocks} deadlocks; sent again ${run.patience.asked} times ` +
      `after "in a moment" and ${run.patience.unanswered} times after no answer`,
  );
  for (const line of problems.slice(0, 20)) console.log(`  ${line}`);
  return problems.length === 0;
}

function start(port: number, dataFolder: string, build = "when-needed"): Promise<Product> {
  const env = { LOKET_TRUSTED_PROXIES: "127.0.0.1", LOKET_HOST: "127.0.0.1", LOKET_BUILD: build };
  return startProduct({ port, dataFolder, env });
}

async function killAndRestart(product: Product, port: number, dataFolder: string): Promise<Product> {
  const dead = new Promise((done) => product.child.once("exit", done));
  product.child.kill("SIGKILL");
  await dead;
  console.log("killed with kill -9");
  return start(port, dataFolder, "as-is");
}

/** Calls `act` the `count`th time, and never again. */
function once(act: () => void, count: number): () => void {
  let calls = 0;
  return () => {
    calls += 1;
    if (calls === count) act();
  };
}

function browser({ port, patience }: Run, n: number): FormClient {
  return formClient({
    origin: `http://127.0.0.1:${port}`,
    forwardedFor: `10.40.${Math.floor(n / 250)}.${(n % 250) + 1}`,
    forwardedHost: `hart-van-west-brabant.localhost:${port}`,
    patienceMs: 120_000,
    onPatience: (status) => {
      patience[status === null ? "unanswered" : "asked"] += 1;
    },
  });
}

/** One person: a time first, and then a place at the meeting. */
async function visit(run: Run, n: number): Promise<void> {
  await bookTime(run, n).catch((error: Error) => run.problems.push(`person ${n}, time: ${error.message}`));
  await takePlace(run, n).catch((error: Error) => run.problems.push(`person ${n}, place: ${error.message}`));
}

/** From the first question to the page of the appointment; takes another time as long as there is one. */
async function bookTime(run: Run, n: number): Promise<void> {
  const client = browser(run, n);
  let page = await client.get("/nl/afspraak");
  const answers: readonly Values[] = [{ dienst: "eersteGesprek" }, { plaats: "roosendaal" }, { tolk: "none" }];
  for (const answer of answers) page = fine(run, await client.submit(page, answer));
  for (let tries = 0; tries < 60; tries++) {
    const times = page.forms.flatMap(({ fields }) => fields).filter(({ name }) => name === "start");
    if (times.length === 0) return turnedAway(run, page);
    page = fine(run, await client.submit(page, { start: times[(n + tries) % times.length]?.value ?? "" }));
    if (page.url.pathname.endsWith("/tijd")) continue;
    page = fine(run, await client.submit(page, { naam: `Persoon ${letters(n)}`, telefoonnummer: phoneOf(n) }));
    page = fine(run, await client.submit(page));
    if (page.url.pathname.endsWith("/tijd")) continue;
    run.booked.push(referenceOn(page));
    return run.onBooked();
  }
  throw new Error("neither booked nor told that there is nothing left");
}

async function takePlace(run: Run, n: number): Promise<void> {
  const client = browser(run, n);
  const form = fine(run, await client.get(`/nl/bijeenkomsten/${run.session}`));
  if (form.status === 409) return turnedAway(run, form);
  const values = { naam: `Persoon ${letters(n)}`, telefoonnummer: phoneOf(n), komtErIemandMee: "no" };
  const done = fine(run, await client.submit(form, values));
  if (done.status === 409) return turnedAway(run, done);
  run.seated.push(referenceOn(done));
}

/** An answer that is no mistake of ours. @throws Error when it is */
function fine({ problems }: Run, page: Page): Page {
  if (page.status >= 500) problems.push(`${page.url.pathname} answers ${page.status}`);
  return page;
}

/** Nothing left is never a dead end: the page offers to be called back. */
function turnedAway(run: Run, page: Page): void {
  run.turnedAway += 1;
  if (!page.links.some(({ href }) => href.endsWith("/bel-mij")))
    run.problems.push(`${page.url.pathname} leaves people without a way on`);
}

function referenceOn(page: Page): string {
  const [reference] = /\bAF-[0-9A-Z]{4}-[0-9A-Z]{2}\b/.exec(page.text) ?? [];
  if (!reference) throw new Error(`${page.url.pathname} (${page.status}) names no appointment: ${page.heading}`);
  return reference;
}

function phoneOf(n: number): string {
  return `06${10_000_000 + n}`;
}

/** A name without digits, as the form asks. */
function letters(n: number): string {
  return String(n).replaceAll(/\d/g, (digit) => "abcdefghij"[Number(digit)] ?? "");
}
