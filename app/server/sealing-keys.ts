import { existsSync } from "node:fs";
import pg from "pg";
import { keys, masterKeyFile } from "#app/platform/master-key.server.ts";
import { settings } from "#app/platform/settings.server.ts";
import { Problem } from "./problem.ts";
import { sealedColumns } from "./sealed-columns.ts";

/**
 * What was sealed must open with our keys: a lost or wrong key is said at once, not when a colleague opens an intake, nor after a command
 * sealed more rows with it. Which keys sealed is noted in the database before a process seals anything, so that this costs the same
 * however many rows there are. @throws Problem
 */
export async function checkKeys(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: "loket keys" });
  await client.connect();
  try {
    // Before the first start there is no table, and nothing sealed.
    const { rows: found } = await client.query("select to_regclass('sealing_key') as there");
    if (!found[0]?.there) return;
    const { rows } = await client.query<{ id: string }>("select id from sealing_key");
    const madeNow = !settings().masterKey && !existsSync(masterKeyFile());
    const strange = rows.map(({ id }) => id).filter((id) => madeNow || !keys().byId.has(id));
    if (strange.length > 0) await letGo(client, strange);
    await client.query("insert into sealing_key values ($1) on conflict do nothing", [keys().current.id]);
  } finally {
    await client.end();
  }
}

/** Forgets keys of which no row needs any. Only here rows are looked at, up to the first that a key sealed. @throws Problem */
async function letGo(client: pg.Client, ids: readonly string[]): Promise<void> {
  const needed = new Set<string>();
  for (const { table, column } of sealedColumns) {
    const { rows } = await client.query<{ id: string }>(
      `select id from unnest($1::text[]) as strange(id)
       where exists (select from ${table} where substring(${column} from 2 for 4) = decode(strange.id, 'hex'))`,
      [ids.filter((id) => !needed.has(id))],
    );
    for (const { id } of rows) needed.add(id);
  }
  if (needed.size > 0) throw new Problem(lostKey([...needed]));
  await client.query("delete from sealing_key where id = any ($1)", [ids]);
}

function lostKey(ids: readonly string[]): string {
  const where = settings().masterKey ? "LOKET_MASTER_KEY" : masterKeyFile();
  return `The master key is lost: rows in the database are sealed with key ${ids.join(", ")}, which is not in ${where}. Put that key back or restore a backup; without it nobody can read these rows.`;
}
