import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import pg from "pg";

/** The database and the migrations do not fit together; the message is one line for whoever starts the product. */
export class CannotMigrate extends Error {
  override readonly name = "CannotMigrate";
}

/** The number that Prisma Migrate locks with, so that `prisma migrate deploy` elsewhere and this runner exclude each other. */
const lockNumber = 72_707_369;

/** The table of Prisma Migrate, so that it accepts what was applied here. */
const recordTable = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/** How one index is made while the product stores and reads: a migration of this statement alone, which takes no transaction. */
const indexAside = /^create (?:unique )?index concurrently (\w+) on [^;]+;\s*$/;

/**
 * Applies the migrations that the database does not have yet, each in one transaction, under an advisory lock. One that makes an index
 * `concurrently` goes without a transaction.
 * @param wanted leaves out migrations, for a backup that is older than this program.
 * @returns the names of those it applied.
 * @throws CannotMigrate when an applied migration was changed, is unknown here, or fails.
 */
export async function migrate(
  url: string,
  folder = "prisma/migrations",
  wanted: (name: string) => boolean = () => true,
): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, application_name: "loket migrate" });
  await client.connect();
  try {
    await takeLock(client);
    await client.query(recordTable);
    const { rows } = await client.query<{ migration_name: string; checksum: string }>(
      "select migration_name, checksum from _prisma_migrations where finished_at is not null and rolled_back_at is null",
    );
    const applied = new Map(rows.map((row) => [row.migration_name, row.checksum]));
    const migrations = readMigrations(folder);
    refuseStrangers(applied, migrations);
    const open = migrations.filter(({ name }) => !applied.has(name) && wanted(name));
    for (const migration of open) await apply(client, migration);
    return open.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

/** The migrations in the order in which they are applied. */
export function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  return names.sort().map((name) => {
    const sql = readFileSync(join(folder, name, "migration.sql"), "utf8");
    return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
  });
}

function refuseStrangers(applied: Map<string, string>, migrations: Migration[]): void {
  const here = new Map(migrations.map((migration) => [migration.name, migration.checksum]));
  for (const [name, checksum] of applied) {
    const known = here.get(name);
    if (known === undefined)
      throw new CannotMigrate(`The database is newer than this program: it has migration ${name}.`);
    if (known !== checksum)
      throw new CannotMigrate(`Migration ${name} was changed after it was applied to this database.`);
  }
}

/** Asked again and again: who waits inside a statement has a snapshot, and an index that is made aside waits for that. */
async function takeLock(client: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ ours: boolean }>("select pg_try_advisory_lock($1) as ours", [lockNumber]);
    if (rows[0]?.ours) return;
    await setTimeout(100);
  }
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  const started = await client.query<{ now: Date }>("select clock_timestamp() as now");
  const index = indexAside.exec(withoutComments(migration.sql))?.[1];
  try {
    if (index) await makeAside(client, index, migration.sql);
    await client.query("begin");
    if (!index) await client.query(migration.sql);
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       values ($1, $2, $3, $4, clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, migration.name, started.rows[0]?.now],
    );
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw new CannotMigrate(`Migration ${migration.name} failed: ${(error as Error).message}`, { cause: error });
  }
}

/** One of that name is what a start left behind that was cut off: not whole, or whole and not noted. */
async function makeAside(client: pg.Client, index: string, sql: string): Promise<void> {
  await client.query(`drop index concurrently if exists ${index}`);
  await client.query(sql);
}

function withoutComments(sql: string): string {
  return sql.replace(/^--.*\n/gm, "");
}
