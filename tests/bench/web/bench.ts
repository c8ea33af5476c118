import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import tailwindcss from "@tailwindcss/vite";
import { build } from "vite";
import { startPostgres } from "#app/server/embedded-postgres.ts";
import { enhance } from "#app/ui/enhance/vite-plugin.ts";
import { type FormClient, formClient } from "#tests/harness/form-client.ts";
import { childEnvironment, freePort } from "#tests/harness/processes.ts";
import { type PageBytes, pageBytes } from "./bytes.ts";
import { measure, measureAtPace, type Speed } from "./load.ts";
import { cookieOf, timesPage } from "./times-page.ts";

const root = resolve(import.meta.dirname, "../../..");
const workers = 16;
const page = "waarvoor";

export interface WebFigures {
  readonly informationPage: Compared;
  readonly questionPage: Compared;
  /** The same question once it is answered: drawn for each visit (decision 0008). */
  readonly answeredQuestion: Compared;
  readonly stepPost: Speed & {
    readonly prismaCreate: number;
    readonly insert: number;
    readonly ofPrismaCreate: number;
    readonly ofInsert: number;
    /** At a hundred requests a second, draft saved each time. */
    readonly atPace: Speed;
  };
  /** The free times of the demo, at fifty requests a second. */
  readonly times: Speed;
  readonly bytes: readonly PageBytes[];
}
interface Compared extends Speed {
  readonly floor: Speed;
  readonly ratio: number;
}

/** The product in one process, its floors each in another, one after the other, all on this machine in this run. */
export async function runWebBench(): Promise<WebFigures> {
  const folder = mkdtempSync(join(tmpdir(), "loket-bench-"));
  const children: ChildProcess[] = [];
  // The product logs every request, as shipped: to a file, so that the table can be read.
  const log = openSync(join(folder, "log"), "a");
  const postgres = await startPostgres(folder);
  const env = childEnvironment({
    DATABASE_URL: postgres.url,
    LOKET_DATA: folder,
    LOKET_RATE_LIMIT: "0",
    NODE_ENV: "production",
    LOKET_DEMO: "1",
  });
  const child = (args: string[], extra: Readonly<Record<string, string>> = {}) => {
    const started = spawn(process.execPath, args, {
      cwd: root,
      env: { ...env, ...extra },
      stdio: ["ignore", "pipe", log],
    });
    children.push(started);
    return started;
  };
  try {
    const port = await freePort();
    child(startArguments(), { PORT: String(port) });
    const origin = `http://localhost:${port}`;
    await untilReady(origin);
    const information = await informationPage(origin, port, folder, child);
    const barePage = await bareHono();
    const clients = await startDrafts(origin);
    const floorPort = await portOf(child(floorArguments(barePage)));
    const blank = await questionPage(port, clients, floorPort);
    await answerQuestions(clients);
    const answered = await questionPage(port, clients, floorPort);
    const stepPost = await stepPosts(
      port,
      clients,
      await lastLine(child(floorArguments("tests/bench/web/bare-writes.ts"))),
    );
    const times = await timesPage(origin, port);
    const bytes = await pageBytes(origin);
    return { informationPage: information, questionPage: blank, answeredQuestion: answered, stepPost, times, bytes };
  } finally {
    for (const started of children) started.kill("SIGTERM");
    await Promise.all(
      children.map((started) => started.exitCode === null && new Promise((done) => started.once("exit", done))),
    );
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What `npm start` gives to node, flags included. */
function startArguments(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: { start: string } };
  return scripts.start.replace(/^exec node /, "").split(" ");
}

/** The floors run with the same flags of V8 as the product. */
function floorArguments(script: string): string[] {
  return [...startArguments().filter((argument) => argument.startsWith("--max-")), script];
}

async function informationPage(
  origin: string,
  port: number,
  folder: string,
  child: (args: string[]) => ChildProcess,
): Promise<Compared> {
  const answer = await fetch(`${origin}/nl`);
  const body = Buffer.from(await answer.arrayBuffer());
  const file = join(folder, "page.html");
  writeFileSync(file, body);
  const floorPort = await portOf(child([...floorArguments("tests/bench/web/same-bytes.ts"), file]));
  const next = () => ({ method: "GET" as const, path: "/nl", headers: { host: `localhost:${port}` } });
  const ours = await measure({ port, next, expect: 200 });
  const floor = await measure({ port: floorPort, next, expect: 200 });
  return { ...ours, floor, ratio: ratio(ours.perSecond, floor.perSecond) };
}

async function questionPage(port: number, clients: readonly FormClient[], floorPort: number): Promise<Compared> {
  const shot = (worker: number) => ({
    method: "GET" as const,
    path: `/nl/melden/${page}`,
    headers: { host: `localhost:${port}`, cookie: cookieOf(clients[worker]) },
  });
  const ours = await measure({ port, next: shot, expect: 200 });
  const floor = await measure({ port: floorPort, next: shot, expect: 200 });
  return { ...ours, floor, ratio: ratio(ours.perSecond, floor.perSecond) };
}

async function stepPosts(
  port: number,
  clients: readonly FormClient[],
  writes: string,
): Promise<WebFigures["stepPost"]> {
  const answers = ["bijstand", "hulp-bij-werk"];
  const next = (worker: number, count: number) => ({
    method: "POST" as const,
    path: `/nl/melden/${page}`,
    headers: {
      host: `localhost:${port}`,
      origin: `http://localhost:${port}`,
      "content-type": "application/x-www-form-urlencoded",
      cookie: cookieOf(clients[worker % clients.length]),
    },
    body: `_shown=waarvoor+invuller+directHulpNodig&waarvoor=${answers[count % 2]}&invuller=zelf&directHulpNodig=no`,
  });
  const ours = await measure({ port, next, expect: 303 });
  const atPace = await measureAtPace({
    port,
    next: (n) => next(n, Math.floor(n / workers)),
    perSecond: 100,
    expect: 303,
  });
  const { prismaCreate, insert } = JSON.parse(writes) as { prismaCreate: number; insert: number };
  return {
    ...ours,
    atPace,
    prismaCreate,
    insert,
    ofPrismaCreate: ratio(ours.perSecond, prismaCreate),
    ofInsert: ratio(ours.perSecond, insert),
  };
}

/** One started melding per worker, so that nobody waits for another's row. */
function startDrafts(origin: string): Promise<FormClient[]> {
  return Promise.all(
    Array.from({ length: workers }, async () => {
      const client = formClient({ origin });
      await client.submit(await client.get("/nl/melden/gemeente"), { gemeente: "roosendaal" });
      return client;
    }),
  );
}

async function answerQuestions(clients: readonly FormClient[]): Promise<void> {
  const answers = { waarvoor: "bijstand", invuller: "zelf", directHulpNodig: "no" };
  await Promise.all(clients.map(async (client) => client.submit(await client.get(`/nl/melden/${page}`), answers)));
}

/** Bundles the bare page as the product is bundled, so that both run the same React. */
async function bareHono(): Promise<string> {
  const outDir = join(root, ".tmp/bench");
  mkdirSync(outDir, { recursive: true });
  await build({
    configFile: false,
    root,
    logLevel: "error",
    mode: "production",
    plugins: [tailwindcss(), enhance()],
    build: { ssr: "tests/bench/web/bare-page.tsx", outDir, emptyOutDir: true, target: "es2022" },
  });
  return join(outDir, "bare-page.js");
}

async function untilReady(origin: string): Promise<void> {
  const patience = performance.now() + 120_000;
  while (performance.now() < patience) {
    const ready = await fetch(`${origin}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((wake) => setTimeout(wake, 200));
  }
  throw new Error("the product did not come up");
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((done, fail) => {
    child.stdout?.once("data", (line: Buffer) => done(Number(line.toString())));
    child.once("exit", () => fail(new Error("a floor did not start")));
  });
}

function lastLine(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let text = "";
    child.stdout?.on("data", (part: Buffer) => {
      text += part;
    });
    child.once("exit", (code) =>
      code === 0 ? done(text.trim().split("\n").at(-1) ?? "") : fail(new Error("a floor failed")),
    );
  });
}

function ratio(ours: number, floor: number): number {
  return Math.round((ours / floor) * 100) / 100;
}
