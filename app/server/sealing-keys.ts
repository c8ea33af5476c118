import { existsSync } from "node:fs";
import pg from "pg";
import { keys, masterKeyFile } from "#app/platform/master-key.server.ts";
import { settings } from "#app/platform/settings.server.ts";
import { Problem } from "./problem.ts";
import { sealedColumns } from "./sealed-columns.ts";

interface Note {
  readonly id: string;
  readonly letGo: boolean;
}

/**
 * What was sealed must open with our keys: a lost or wrong key is said at once, not when a colleague opens an intake, nor after a command
 * sealed more rows with it. Which keys sealed is noted in the database before a process seals anything, so that this costs the same
 * however many rows there are. Nothing is written where all is noted, so that a command that only reads needs no more. @throws Problem
 */
export async function checkKeys(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: "loket keys" });
  await client.connect();
  try {
    // Before the first start there is no table, and nothing sealed.
    const { rowCount: there } = await client.query(
      "select from pg_attribute where attrelid = to_regclass('sealing_key') and attname = 'let_go_at'",
    );
    if (!there || isSettled(await notesIn(client))) return;
    await client.query("begin");
    await settle(client);
    await client.query("commit");
  } finally {
    await client.end();
  }
}

/** That a key file is still to be made is asked first: `keys` makes it. */
function isOurs(id: string): boolean {
  return (settings().masterKey !== undefined || existsSync(masterKeyFile())) && keys().byId.has(id);
}

function isSettled(notes: readonly Note[]): boolean {
  return notes.length > 0 && notes.every(({ id, letGo }) => isOurs(id) && !letGo) && notes.some(isCurrent);
}

function isCurrent({ id }: Note): boolean {
  return id === keys().current.id;
}

async function notesIn(client: pg.Client): Promise<Note[]> {
  const { rows } = await client.query<Note>(`select id, let_go_at is not null as "letGo" from sealing_key`);
  return rows;
}

/**
 * Looks at the rows for keys that are not ours, and notes what was found. One start at a time, so that each knows the key of the one
 * before. Who may not write here seals nothing here: then there is nothing to note. @throws Problem
 */
async function settle(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ may: boolean }>(
    "select current_setting('transaction_read_only') = 'off' and has_table_privilege('sealing_key', 'update') as may",
  );
  const may = rows[0]?.may === true;
  if (may) await client.query("lock table sealing_key in share row exclusive mode");
  const notes = await notesIn(client);
  const strange = notes.map(({ id }) => id).filter((id) => !isOurs(id));
  // No note at all says nothing of rows that came without it, by a copy of some tables.
  const needed = notes.length === 0 ? await keysOfRows(client) : await neededOf(client, strange);
  const lost = needed.filter((id) => !isOurs(id));
  if (lost.length > 0) throw new Problem(lostKey(lost));
  if (may) await note(client, strange, [...needed, keys().current.id]);
}

/**
 * A process that lives on with a key that was let go may still seal with it: for thirty days each start looks at the rows again, and once
 * more after them.
 */
async function note(client: pg.Client, strange: readonly string[], used: readonly string[]): Promise<void> {
  await client.query("delete from sealing_key where id = any ($1) and let_go_at < now() - interval '30 days'", [
    strange,
  ]);
  await client.query("update sealing_key set let_go_at = coalesce(let_go_at, now()) where id = any ($1)", [strange]);
  await client.query("update sealing_key set let_go_at = null where id <> all ($1)", [strange]);
  await client.query("insert into sealing_key (id) select distinct unnest($1::text[]) on conflict do nothing", [used]);
}

/** Every key that sealed a row, by reading all of them. */
async function keysOfRows(client: pg.Client): Promise<string[]> {
  const found = new Set<string>();
  for (const { table, column } of sealedColumns) {
    const { rows } = await client.query<{ id: string }>(
      `select distinct encode(substring(${column} from 2 for 4), 'hex') as id from ${table} where ${column} is not null`,
    );
    for (const { id } of rows) found.add(id);
  }
  return [...found];
}

/** Which of these keys sealed a row that is there, looking up to the first of each. */
async function neededOf(client: pg.Client, ids: readonly string[]): Promise<string[]> {
  const needed = new Set<string>();
  for (const { table, column } of sealedColumns) {
    const open = ids.filter((id) => !needed.has(id));
    if (open.length === 0) break;
    const { rows } = await client.query<{ id: string }>(
      `select id from unnest($1::text[]) as strange(id)
       where exists (select from ${table} where substring(${column} from 2 for 4) = decode(strange.id, 'hex'))`,
      [open],
    );
    for (const { id } of rows) needed.add(id);
  }
  return [...needed];
}

function lostKey(ids: readonly string[]): string {
  const where = settings().masterKey ? "LOKET_MASTER_KEY" : masterKeyFile();
  return `The master key is lost: rows in the database are sealed with key ${ids.join(", ")}, which is not in ${where}. Put that key back or restore a backup; without it nobody can read these rows.`;
}
