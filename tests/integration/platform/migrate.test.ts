import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { migrate } from "#app/platform/migrate.server.ts";
import { asAdministrator, databaseUrl } from "#tests/harness/postgres-setup.ts";

const folder = mkdtempSync(join(tmpdir(), "loket-migrations-"));
const url = databaseUrl(inject("templateUrl"), "loket_migrate_test");
beforeAll(() => asAdministrator(url, (client) => client.query("create database loket_migrate_test")));
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await asAdministrator(url, (client) => client.query("drop database if exists loket_migrate_test with (force)"));
});

function givenMigration(name: string, sql: string): void {
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, "migration.sql"), sql);
}

async function connected(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

/** Until the index waits for who was writing before it began. */
async function indexWaits(client: pg.Client): Promise<void> {
  const waiting =
    "select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%concurrently melding_by_day%'";
  while (
    (await client.query(`${waiting} and datname = current_database() and pid <> pg_backend_pid()`)).rows.length === 0
  );
}

test("an index is made while meldingen are stored, by one of two processes that start", async () => {
  // given a filled database
  givenMigration("1_meldingen", "create table melding (day date);\ninsert into melding values ('2026-11-27');\n");
  expect(await migrate(url, folder)).toEqual(["1_meldingen"]);
  givenMigration("2_by_day", "-- While it runs.\ncreate index concurrently melding_by_day on melding (day);\n");
  const [writes, stores] = [await connected(), await connected()];
  // when two processes start while somebody is at writing
  await writes.query("begin");
  await writes.query("insert into melding values ('2026-11-28')");
  const starts = Promise.all([migrate(url, folder), migrate(url, folder)]);
  await indexWaits(stores);
  // then the next one stores without waiting for the index
  await stores.query("set lock_timeout = '2s'");
  await stores.query("insert into melding values ('2026-11-29')");
  await writes.query("commit");
  expect((await starts).toSorted((one, other) => one.length - other.length)).toEqual([[], ["2_by_day"]]);
  await Promise.all([writes.end(), stores.end()]);
});

test("one that fails leaves nothing behind, and is tried again at the next start", async () => {
  givenMigration("3_wrong", "create table second (day date);\nselect nothing from nowhere;\n");
  await expect(migrate(url, folder)).rejects.toThrow("Migration 3_wrong failed");
  writeFileSync(join(folder, "3_wrong", "migration.sql"), "create table second (day date);\n");
  expect(await migrate(url, folder)).toEqual(["3_wrong"]);
});

test("an index that a start left half made, as it was killed, is made whole by the next", async () => {
  // given what such a start leaves
  givenMigration("4_visits", "create table visit (day date);\n");
  await migrate(url, folder);
  const client = await connected();
  await client.query("create index visit_by_day on visit (day)");
  await client.query("update pg_index set indisvalid = false where indexrelid = 'visit_by_day'::regclass");
  // when
  givenMigration("5_by_day", "create index concurrently visit_by_day on visit (day);\n");
  expect(await migrate(url, folder)).toEqual(["5_by_day"]);
  // then
  const { rows } = await client.query("select indisvalid from pg_index where indexrelid = 'visit_by_day'::regclass");
  expect(rows).toEqual([{ indisvalid: true }]);
  expect(await migrate(url, folder)).toEqual([]);
  await client.end();
});
