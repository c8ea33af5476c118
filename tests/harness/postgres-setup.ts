import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runMigrations as migrateJobs } from "graphile-worker";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrate } from "#app/platform/migrate.server.ts";
import { type RunningPostgres, startPostgres } from "#app/server/embedded-postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the PostgreSQL of this run is, with the template as its database. */
    readonly templateUrl: string;
    /** Where a test notes the number of a product that is to end with the run. */
    readonly productsFolder: string;
  }
}

export const template = "loket_template";

/** Tests may lose everything when the power goes: that makes PostgreSQL several times faster. */
const flags = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"];

let server: RunningPostgres | undefined;
let folder = "";
let products = "";

/** One PostgreSQL for the whole run, with one migrated database from which every test file gets its copy. */
export async function setup(project: TestProject): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), "loket-pg-"));
  server = await startPostgres(
    folder,
    flags.flatMap((flag) => ["-c", flag]),
  );
  await asAdministrator(server.url, (client) => client.query(`create database ${template}`));
  const templateUrl = databaseUrl(server.url, template);
  await migrate(templateUrl);
  await migrateJobs({ connectionString: templateUrl, noPreparedStatements: true });
  project.provide("templateUrl", templateUrl);
  products = mkdtempSync(join(tmpdir(), "loket-products-"));
  project.provide("productsFolder", products);
}

export async function teardown(): Promise<void> {
  for (const pid of readdirSync(products)) endProduct(Number(pid));
  rmSync(products, { recursive: true, force: true });
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** One that ended by itself is no trouble. */
function endProduct(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It is gone.
  }
}

/** The same server, another database. */
export function databaseUrl(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}

/** Runs statements that cannot run inside the database they are about. */
export async function asAdministrator<Value>(url: string, work: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ connectionString: databaseUrl(url, "postgres") });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
