import { existsSync, readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import pg from "pg";
import { now } from "#app/platform/clock.server.ts";
import { masterKeyFile } from "#app/platform/master-key.server.ts";
import { settings } from "#app/platform/settings.server.ts";
import { BackupWriter, sha256 } from "./backup-file.ts";
import { readPassphrase, wrap } from "./passphrase.ts";
import { Problem, stopWith } from "./problem.ts";
import { say } from "./say.ts";
import { copyOut, tableShapes } from "./table-copy.ts";
import { withDatabase } from "./with-database.ts";

/** Writes every row, as it was at one moment, and the wrapped master key into one file. The product may be running. @throws Problem */
export async function backup(file: string, passphrase: string): Promise<{ tables: number; rows: number }> {
  if (existsSync(file)) throw new Problem(`${file} is there already: a backup never overwrites one.`);
  const keyText = settings().masterKey ?? readKeyFile();
  return withDatabase(async (url) => {
    const client = new pg.Client({ connectionString: url, application_name: "loket backup" });
    await client.connect();
    try {
      await client.query("begin transaction isolation level repeatable read read only");
      const migrations = await client.query<{ name: string }>(
        "select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null order by 1",
      );
      const writer = new BackupWriter(file, {
        format: "loket backup 1",
        at: now().toISOString(),
        migrations: migrations.rows.map(({ name }) => name),
        key: wrap(keyText, passphrase),
      });
      const counts = await writeTables(client, writer);
      await writer.end();
      return counts;
    } catch (error) {
      rmSync(file, { force: true });
      throw error;
    } finally {
      await client.end();
    }
  });
}

async function writeTables(client: pg.Client, writer: BackupWriter): Promise<{ tables: number; rows: number }> {
  const shapes = await tableShapes(client);
  let total = 0;
  for (const shape of shapes) {
    const { rows, bytes } = await copyOut(client, shape);
    const { table, columns } = shape;
    await writer.table({ table, columns, rows, bytes: bytes.length, sha256: sha256(bytes) }, bytes);
    total += rows;
  }
  return { tables: shapes.length, rows: total };
}

function readKeyFile(): string {
  const file = masterKeyFile();
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new Problem(
      `The master key is lost: ${file} is not there. A backup without it could be read by nobody; put the key back first.`,
    );
  }
}

if (import.meta.main) {
  try {
    const file = process.argv[2];
    if (!file) throw new Problem("Name the file to write: npm run backup -- backup.loket");
    const passphrase = await readPassphrase("Passphrase to wrap the key with: ");
    const { tables, rows } = await backup(resolve(file), passphrase);
    say(
      `Wrote ${rows} rows of ${tables} tables to ${file}. Keep the passphrase elsewhere: without it nobody can read the answers.`,
    );
  } catch (error) {
    stopWith(error);
  }
}
