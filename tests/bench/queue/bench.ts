import { spawn } from "node:child_process";
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { migrate } from "#app/platform/migrate.server.ts";
import { startPostgres } from "#app/server/embedded-postgres.ts";
import { childEnvironment } from "#tests/harness/processes.ts";
import { historyLines } from "./history.ts";
import type { Colleague } from "./work.ts";

/**
 * `npm run bench:queue [lines]`: the history of an older system, a million lines unless another number is given, brought in by `npm run
 * import` into a PostgreSQL of its own, as the product starts it; then the list of work with that in it, in the database and as pages, and
 * a report. Says which figure misses its bound. The bound of the import is for a million.
 */
const lines = Number(process.argv[2] ?? 1_000_000);
const root = resolve(import.meta.dirname, "../../..");
const now = new Date();
const today = dayInAmsterdam(now);
process.env.LOKET_MASTER_KEY = Buffer.alloc(32, 7).toString("base64");

interface Row {
  readonly what: string;
  readonly figure: number;
  readonly below: number | null;
  readonly about?: string;
}

const rows: Row[] = [];
const folder = mkdtempSync(join(tmpdir(), "loket-queue-"));
const say = (text: string) => process.stderr.write(`${text}\n`);

/** Said as it comes too: a run takes a quarter of an hour, and what was measured before it broke off is known. */
function note(row: Row): void {
  rows.push(row);
  say(`${row.what}: ${row.figure} ${missed(row.figure, row.below)}`);
}

try {
  const colleagues = await inDatabase();
  await asPages(colleagues);
  console.table(
    Object.fromEntries(
      rows.map(({ what, figure, below, about = "" }) => [
        what,
        { figure, below: below ?? "", misses: missed(figure, below), about },
      ]),
    ),
  );
  process.stdout.write(`${JSON.stringify({ lines, rows })}\n`);
  if (rows.some(({ figure, below }) => missed(figure, below))) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function inDatabase(): Promise<Colleague[]> {
  const postgres = await startPostgres(folder);
  process.env.DATABASE_URL = postgres.url;
  try {
    await migrate(postgres.url);
    await bringIn(postgres.url);
    const { givenColleagues, giveWork } = await import("./work.ts");
    const { closeDatabase } = await import("#app/platform/db.server.ts");
    const colleagues = await givenColleagues(now);
    say("handing out the work");
    await giveWork(postgres.url, colleagues, today);
    say("asking the database");
    await lists(colleagues);
    await closeDatabase();
    return colleagues;
  } finally {
    await postgres.stop();
  }
}

async function bringIn(url: string): Promise<void> {
  const file = join(folder, "history.ndjson");
  await pipeline(Readable.from(withNewlines()), createWriteStream(file));
  const began = performance.now();
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: { import: string } };
  const args = [...scripts.import.replace(/^node /, "").split(" "), file];
  const env = childEnvironment({ DATABASE_URL: url, LOKET_MASTER_KEY: process.env.LOKET_MASTER_KEY ?? "" });
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ["ignore", "inherit", "inherit"] });
  const code = await new Promise((done) => child.once("exit", done));
  if (code !== 0) throw new Error(`the import ended with ${code}`);
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  note({ what: `import of ${lines} lines, s`, figure: seconds, below: lines < 1_000_000 ? null : 600 });
  note({ what: "import, lines a second", figure: Math.round(lines / seconds), below: null });
}

function* withNewlines(): Generator<string> {
  for (const line of historyLines(lines, today)) yield `${line}\n`;
}

async function lists(colleagues: readonly Colleague[]): Promise<void> {
  const { everyFilter, farPage, firstPages, quarterReport } = await import("./lists.ts");
  for (const { tab, page, count, rows: shown } of await firstPages(colleagues, now)) {
    note({
      what: `${tab}: first page in the database, p95 ms`,
      figure: page.p95,
      below: 50,
      about: `${shown} rows`,
    });
    note({ what: `${tab}: its count, p95 ms`, figure: count.p95, below: null });
  }
  const filters = await everyFilter(colleagues, now);
  const [worst] = filters;
  note({
    what: `${filters.length} ways to filter: the slowest, ms`,
    figure: worst?.ms ?? 0,
    below: 300,
    about: filters
      .slice(0, 3)
      .map(({ address, ms }) => `${address}: ${ms}`)
      .join("; "),
  });
  const { row, first, far, ratio } = await farPage(colleagues, now);
  note({ what: `page of row ${row}, p50 ms`, figure: far.p50, below: null, about: `first page ${first.p50}` });
  note({ what: "that page against the first, times", figure: ratio, below: null });
  const { inside, published } = await quarterReport(now);
  note({ what: "report of a quarter, ms", figure: inside.worst, below: 2000 });
  note({ what: "the same as it is published, ms", figure: published.worst, below: 2000 });
}

async function asPages(colleagues: readonly Colleague[]): Promise<void> {
  const { servedPages } = await import("./pages.ts");
  say("asking the product");
  const quarter = `${Number(today.slice(0, 4)) - 1}-Q3`;
  const { parts, report } = await servedPages(folder, colleagues, quarter);
  for (const { tab, speed } of parts) note({ what: `${tab}: as a page, p95 ms`, figure: speed.p95, below: 120 });
  note({ what: "report of a quarter as a page, p95 ms", figure: report.p95, below: 2000 });
}

function missed(figure: number, below: number | null): string {
  return below !== null && figure >= below ? "MISSES" : "";
}
