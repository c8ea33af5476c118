import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "#app/platform/migrate.server.ts";
import { startPostgres } from "#app/server/embedded-postgres.ts";
import type { ScreeningFigures } from "./run-once.ts";

/**
 * `npm run bench:screening [households]`: a million synthetic households (unless another number is given) in a PostgreSQL of its own, as
 * the product starts it, sealed as consent leaves them; then read, opened, judged, written, in a process that does nothing else.
 */
const count = Number(process.argv[2] ?? 1_000_000);
const tenant = "hart-van-west-brabant";
const days = 60;

const folder = mkdtempSync(join(tmpdir(), "loket-screening-"));
const postgres = await startPostgres(folder);
try {
  process.env.DATABASE_URL = postgres.url;
  process.env.LOKET_MASTER_KEY = Buffer.alloc(32, 7).toString("base64");
  await migrate(postgres.url);
  const filled = await fill();
  const figures = await screenOnce();
  const seconds = figures.milliseconds / 1000;
  const evaluating = figures.evaluatingMs / 1000 / figures.threads;
  console.table({
    households: { figure: figures.seen, bound: "" },
    "per second": { figure: Math.round(figures.seen / seconds), bound: "" },
    "seconds in all": { figure: rounded(seconds), bound: "< 300 for a million" },
    "of which judging": { figure: rounded(evaluating), bound: "< 30 for a million" },
    "peak memory, MiB": { figure: Math.round(figures.peakKiB / 1024), bound: "< 1024" },
    "lines on the list": { figure: figures.changed, bound: "" },
  });
  process.stdout.write(`${JSON.stringify({ ...figures, filled, cores: availableParallelism() })}\n`);
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** @returns seconds. */
async function fill(): Promise<number> {
  const { closeDatabase } = await import("#app/platform/db.server.ts");
  const { fillScreening } = await import("./fill.ts");
  const { syntheticHouseholds } = await import("./households.ts");
  const began = performance.now();
  await fillScreening(postgres.url, tenant, syntheticHouseholds(count, 1, days));
  await closeDatabase();
  return rounded((performance.now() - began) / 1000);
}

/** In a process of its own, so that its memory is that of a screening alone. */
function screenOnce(): Promise<ScreeningFigures> {
  const script = join(import.meta.dirname, "run-once.ts");
  const child = spawn(process.execPath, [script, tenant, "2027-01-01"], { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (part) => (said += part));
  return new Promise((resolve, reject) =>
    child.on("close", (code) => (code === 0 ? resolve(JSON.parse(said)) : reject(new Error(`ended with ${code}`)))),
  );
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
