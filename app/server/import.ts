import { createReadStream, existsSync, statSync } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { readHistoryLine } from "#app/queue/contract.ts";
import { schemes } from "#app/regelingen/contract.ts";
import { werkpleinen } from "#app/werkpleinen/contract.ts";
import { Lanes } from "./lanes.ts";
import { Problem, stopWith } from "./problem.ts";
import { progressOn } from "./progress.ts";
import { say } from "./say.ts";
import { withDatabase } from "./with-database.ts";

/**
 * `npm run import -- history.ndjson`: meldingen, aanvragen, decisions and pauses of an older system (`docs/import.md`), one a line. A
 * line comes in whole or not at all, and once however often it is read. What is refused is told with its number and why; then the exit
 * code is 1.
 */
const { positionals } = parseArgs({ allowPositionals: true, options: {} });
const batchSize = 500;

const gemeentenOf = new Map(
  werkpleinen.map(({ id, gemeenten, formerGemeenten = [] }) => [
    id,
    [...gemeenten, ...formerGemeenten].map((one) => one.id),
  ]),
);
const regelingen = new Set(schemes.map(({ id }) => id));
const known = {
  gemeenten: (werkplein: string) => gemeentenOf.get(werkplein) ?? null,
  isRegeling: (id: string) => regelingen.has(id),
};

type Line = Exclude<ReturnType<typeof readHistoryLine>, { wrong: string }>;
interface Numbered {
  readonly number: number;
  readonly line: Line;
}

/** Batches that are written side by side: while the database writes one, the next is sealed. */
const lanes = new Lanes(3);
const tally = { read: 0, added: 0, there: 0, refused: 0, counted: 0 };
const waiting = new Map<string, Numbered[]>();

async function importFile(file: string): Promise<number> {
  const { lookAnew } = await import("#app/queue/commands/import-history.server.ts");
  const { closeDatabase } = await import("#app/platform/db.server.ts");
  const { size } = statSync(file);
  const progress = progressOn(process.stdout, "import", size);
  let bytes = 0;
  try {
    for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
      bytes += Buffer.byteLength(text) + 1;
      await take(text);
      progress.at(bytes, `${tally.added} in`);
    }
    for (const tenant of waiting.keys()) await store(tenant);
    await lanes.rest();
    progress.at(size, `${tally.added} in`);
    progress.end();
    say(`${tally.read} lines: ${tally.added} came in, ${tally.there} were there already, ${tally.refused} refused`);
    await counting;
    await count();
    say(`${tally.counted} counted for the reports`);
    // On a busy machine this may take too long; the database does it by itself before long.
    await lookAnew().catch(() => undefined);
    return tally.refused === 0 ? 0 : 1;
  } finally {
    await closeDatabase();
  }
}

async function take(text: string): Promise<void> {
  tally.read += 1;
  if (text.trim() === "") return;
  const line = readHistoryLine(text, known);
  if ("wrong" in line) return refuse(tally.read, line.wrong);
  const batch = waiting.get(line.werkplein) ?? [];
  waiting.set(line.werkplein, batch);
  if (batch.push({ number: tally.read, line }) >= batchSize) await store(line.werkplein);
}

async function store(tenant: string): Promise<void> {
  const batch = waiting.get(tenant) ?? [];
  waiting.set(tenant, []);
  if (batch.length === 0) return;
  const named = batch.map(({ line }) => `${tenant}:${line.id}`);
  const follows = batch.flatMap(({ line }) =>
    line.kind === "aanvraag" && line.follows ? [`${tenant}:${line.follows}`] : [],
  );
  await lanes.start(named, [...named, ...follows], () => storeBatch(tenant, batch));
}

/** What the database refuses in a batch is looked for line by line, so that the others come in. */
async function storeBatch(tenant: string, batch: readonly Numbered[]): Promise<void> {
  if (!(await bringIn(tenant, batch))) {
    for (const one of batch) if (!(await bringIn(tenant, [one]))) refuse(one.number, whyNot(one.line));
  }
  // While more comes in. What goes wrong here is met again when the rest is counted.
  counting ??= count()
    .catch(() => undefined)
    .finally(() => {
      counting = undefined;
    });
}

let counting: Promise<void> | undefined;

/** Counts what came in for the reports. */
async function count(): Promise<void> {
  const { countAgain } = await import("#app/reporting/commands/count-again.server.ts");
  const { termStories } = await import("#app/queue/queries/clocks.server.ts");
  tally.counted += await countAgain(termStories);
}

async function bringIn(tenant: string, batch: readonly Numbered[]): Promise<boolean> {
  const { importHistory } = await import("#app/queue/commands/import-history.server.ts");
  const { sqlStateOf } = await import("#app/platform/db.server.ts");
  const { now } = await import("#app/platform/clock.server.ts");
  try {
    const lines = batch.map(({ line }) => line);
    const { added } = await importHistory(tenant, lines, now());
    tally.added += added;
    tally.there += batch.length - added;
    return true;
  } catch (error) {
    // Only what a constraint of the database refuses is the fault of a line (SQLSTATE class 23).
    if (sqlStateOf(error)?.startsWith("23")) return false;
    throw error;
  }
}

function whyNot(line: Line): string {
  return line.kind === "aanvraag" && line.follows ? "follows: that melding did not come before" : "it cannot be stored";
}

function refuse(number: number, why: string): void {
  tally.refused += 1;
  process.stderr.write(`line ${number}: ${why}\n`);
}

const [file] = positionals;
try {
  if (!file) throw new Problem("Name the file: npm run import -- history.ndjson");
  if (!existsSync(file)) throw new Problem(`There is no file ${file}.`);
  process.exitCode = await withDatabase(() => importFile(file));
} catch (error) {
  stopWith(error);
}
