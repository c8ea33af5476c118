import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import { emptyDatabase } from "./empty-database.ts";
import { asAdministrator, databaseUrl, template } from "./postgres-setup.ts";

/**
 * Gives every worker a database of its own, before anything of the product is loaded: settings, pools and Prisma then find it by
 * themselves. Every test file of that worker finds it as the migrations left it; jobs, extensions and locks are per database.
 */
const templateUrl = inject("templateUrl");
const name = `loket_worker_${process.pid}`;
const url = databaseUrl(templateUrl, name);
if (process.env.DATABASE_URL === url) await emptyDatabase(url);
else {
  await asAdministrator(templateUrl, (client) => client.query(`create database ${name} template ${template}`));
  process.env.DATABASE_URL = url;
  const folder = join(tmpdir(), name);
  process.env.LOKET_DATA = folder;
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  process.env.LOKET_MASTER_KEY = Buffer.alloc(32, 7).toString("base64");
  process.env.LOKET_LOG = "silent";
}
