import { readFileSync, renameSync, writeFileSync } from "node:fs";
import pg from "pg";
import { rewrap } from "#app/platform/crypto.server.ts";
import { forgetKeys, keys, masterKeyFile, newMasterKey } from "#app/platform/master-key.server.ts";
import { settings } from "#app/platform/settings.server.ts";
import { stopWith } from "./problem.ts";
import { say } from "./say.ts";
import { sealedColumns } from "./sealed-columns.ts";
import { withDatabase } from "./with-database.ts";

/**
 * Puts a new master key on top (in the key file; LOKET_MASTER_KEY you change yourself: `new,old`), and wraps the data key of every
 * sealed row with it. The product may be running. Old keys stay: cookies, backups, hashes and signatures still need them.
 * @returns how many rows were wrapped again.
 */
export async function rotateKeys(): Promise<number> {
  if (settings().masterKey === undefined) addKey();
  forgetKeys();
  return withDatabase(async (url) => {
    const client = new pg.Client({ connectionString: url, application_name: "loket keys" });
    await client.connect();
    try {
      let count = 0;
      for (const column of sealedColumns) count += await rewrapColumn(client, column);
      return count;
    } finally {
      await client.end();
    }
  });
}

/** Batches by key, so that no row is locked for long and none is missed. */
async function rewrapColumn(
  client: pg.Client,
  { table, column, key }: (typeof sealedColumns)[number],
): Promise<number> {
  const head = Buffer.concat([Buffer.from([1]), Buffer.from(keys().current.id, "hex")]);
  const keyList = key.join(", ");
  let count = 0;
  for (;;) {
    const { rows } = await client.query<Record<string, unknown>>(
      `select ${keyList}, ${column} as sealed from ${table} where ${column} is not null and substring(${column} from 1 for 5) <> $1 limit 200`,
      [head],
    );
    if (rows.length === 0) return count;
    for (const row of rows) {
      const sealed = row.sealed as Buffer;
      const where = key.map((name, index) => `${name} = $${index + 3}`).join(" and ");
      const values = [rewrap(sealed), sealed, ...key.map((name) => row[name])];
      // Only when the row is still as it was read: what the product wrote meanwhile is looked at in the next round.
      const { rowCount } = await client.query(
        `update ${table} set ${column} = $1 where ${column} = $2 and ${where}`,
        values,
      );
      count += rowCount ?? 0;
    }
  }
}

function addKey(): void {
  const file = masterKeyFile();
  keys();
  const half = `${file}.new`;
  writeFileSync(half, `${newMasterKey()}\n${readFileSync(file, "utf8")}`, { mode: 0o600, flush: true });
  renameSync(half, file);
}

if (import.meta.main) {
  try {
    say(
      `Wrapped ${await rotateKeys()} rows with the new master key. Make a backup now: older ones open with the older key.`,
    );
  } catch (error) {
    stopWith(error);
  }
}
