import { afterAll, inject } from "vitest";
import { asAdministrator, databaseUrl, template } from "./postgres-setup.ts";

/**
 * Gives this test file a database of its own, before anything of the product is loaded: settings, pools and Prisma then find it
 * by themselves. One database per worker, made anew for every file; jobs, extensions and locks are per database.
 */
const templateUrl = inject("templateUrl");
const name = `loket_worker_${process.env.VITEST_POOL_ID ?? "1"}`;
await asAdministrator(templateUrl, async (client) => {
  await client.query(`drop database if exists ${name} with (force)`);
  await client.query(`create database ${name} template ${template}`);
});
process.env.DATABASE_URL = databaseUrl(templateUrl, name);
process.env.LOKET_MASTER_KEY = Buffer.alloc(32, 7).toString("base64");
process.env.LOKET_LOG = "silent";

afterAll(async () => {
  const { closeDatabase } = await import("#app/platform/db.server.ts");
  await closeDatabase().catch(() => undefined);
});
