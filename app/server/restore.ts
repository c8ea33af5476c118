import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { runMigrations } from "graphile-worker";
import pg from "pg";
import { makeFolder } from "#app/platform/make-folder.server.ts";
import { forgetKeys, masterKeyFile, readKeyTexts } from "#app/platform/master-key.server.ts";
import { migrate, readMigrations } from "#app/platform/migrate.server.ts";
import { settings } from "#app/platform/settings.server.ts";
import { werkpleinen } from "#app/werkpleinen/contract.ts";
import { type BackupTable, readBackup, sha256 } from "./backup-file.ts";
import { readPassphrase, unwrap } from "./passphrase.ts";
import { prepareDatabase } from "./prepare-database.ts";
import { Problem, stopWith } from "./problem.ts";
import { root } from "./project.ts";
import { say } from "./say.ts";
import { copyIn, copyOut, tableShapes } from "./table-copy.ts";
import { withDatabase } from "./with-database.ts";

export interface Restored {
  readonly rows: number;
  readonly chains: number;
  readonly broken: readonly string[];
}

/**
 * Puts a backup into an empty folder or database, and checks it: rows, checksums, the key, and the audit chain of every Werkplein.
 * @returns how much came back, and where a chain was broken already when the backup was made
 * @throws Problem, with nothing half done in the database
 */
export async function restore(file: string, passphrase: string): Promise<Restored> {
  const { head, tables } = await readBackup(file);
  const keyText = unwrap(head.key, passphrase);
  const folder = join(root, "prisma/migrations");
  const known = new Set(readMigrations(folder).map(({ name }) => name));
  const strange = head.migrations.find((name) => !known.has(name));
  if (strange) throw new Problem(`The backup is newer than this program: it knows migration ${strange}.`);
  putKeyBack(keyText);
  return withDatabase(async (url) => {
    await refuseUnlessEmpty(url);
    await migrate(url, folder, (name) => head.migrations.includes(name));
    await load(url, tables);
    await runMigrations({ connectionString: url });
    await prepareDatabase(url);
    return { rows: tables.reduce((sum, { table }) => sum + table.rows, 0), ...(await checkChains()) };
  }, true);
}

/** The key comes first: rows that nobody can read must not come without it. */
function putKeyBack(keyText: string): void {
  const given = settings().masterKey;
  if (given !== undefined) {
    const have = new Set(readKeyTexts(given));
    if (readKeyTexts(keyText).some((one) => !have.has(one))) {
      throw new Problem(
        "LOKET_MASTER_KEY is not the key of this backup. Unset it, or set it to the keys that were in use.",
      );
    }
    return;
  }
  const file = masterKeyFile();
  if (existsSync(file)) {
    if (readFileSync(file, "utf8").trim() === keyText.trim()) return;
    throw new Problem(`${file} holds another key: restore into an empty folder (LOKET_DATA).`);
  }
  makeFolder(dirname(file));
  writeFileSync(file, keyText, { mode: 0o600, flag: "wx", flush: true });
  forgetKeys();
}

async function refuseUnlessEmpty(url: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rows } = await client.query<{ table: string }>(
      "select tablename as table from pg_tables where schemaname = 'public'",
    );
    for (const { table } of rows) {
      if (table === "_prisma_migrations" || table === "intake_life") continue;
      const { rowCount } = await client.query(`select 1 from ${table} limit 1`);
      if (rowCount)
        throw new Problem("The database is not empty: restore into an empty folder (LOKET_DATA) or an empty database.");
    }
  });
}

async function load(url: string, tables: readonly { table: BackupTable; rows: Buffer }[]): Promise<void> {
  await withClient(url, async (client) => {
    await client.query("begin");
    const shapes = await tableShapes(client);
    // Triggers guard the life of rows; these have lived it already.
    for (const { table } of shapes) await client.query(`alter table ${table} disable trigger user`);
    for (const { table } of shapes.toReversed()) await client.query(`delete from ${table}`);
    for (const { table, rows } of tables) await copyIn(client, table.table, table.columns, rows);
    for (const { table } of tables) {
      const shape = shapes.find((one) => one.table === table.table);
      const found = shape && (await copyOut(client, { ...shape, columns: table.columns }));
      if (found?.rows !== table.rows || sha256(found.bytes) !== table.sha256) {
        throw new Problem(`The rows of ${table.table} did not come back as they were; nothing was restored.`);
      }
    }
    await client.query("set constraints all immediate");
    for (const { table } of shapes) await client.query(`alter table ${table} enable trigger user`);
    await client.query("commit");
  });
}

async function checkChains(): Promise<Pick<Restored, "chains" | "broken">> {
  const { verifyChain } = await import("#app/audit/queries/verify-chain.server.ts");
  const { closeDatabase } = await import("#app/platform/db.server.ts");
  try {
    const reports = await Promise.all(werkpleinen.map(({ id }) => verifyChain(id)));
    return { chains: reports.length, broken: reports.filter(({ whole }) => !whole).map(({ tenant }) => tenant) };
  } finally {
    await closeDatabase();
  }
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: "loket restore" });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

if (import.meta.main) {
  try {
    const file = process.argv[2];
    if (!file) throw new Problem("Name the file to read: npm run restore -- backup.loket");
    const { rows, chains, broken } = await restore(resolve(file), await readPassphrase("Passphrase of the backup: "));
    if (broken.length > 0)
      throw new Problem(
        `Restored ${rows} rows with the key, whole and usable. But the audit chain of ${broken.join(", ")} was broken already when the backup was made: npm run audit:verify says where.`,
      );
    say(
      `Restored ${rows} rows; counts, checksums, the key and ${chains} audit chains are right. Start with npm start.`,
    );
  } catch (error) {
    stopWith(error);
  }
}
