import { query } from "#app/platform/db.server.ts";
import { type Store, store } from "#app/platform/storage.server.ts";
import { storageKey } from "../queries/envelope.server.ts";

/** What was put this long ago and has no row, has none coming. */
const patienceMs = 3_600_000;
const atOnce = 500;

/** Removes bytes that belong to no paper: of an upload that died, or of a paper whose row is gone. @returns how many. */
export async function sweepDocuments(at: Date, from: Store = store()): Promise<number> {
  const before = new Date(at.getTime() - patienceMs);
  let removed = await from.tidy(before);
  let keys: string[] = [];
  for await (const { key, at: put } of from.list()) {
    if (put < before) keys.push(key);
    if (keys.length < atOnce) continue;
    removed += await removeLoose(from, keys);
    keys = [];
  }
  return removed + (await removeLoose(from, keys));
}

async function removeLoose(from: Store, keys: readonly string[]): Promise<number> {
  const held = await query<{ tenant: string; blob: string }>(
    "blobs-held",
    "select tenant, blob from document_page where (tenant, blob) in (select * from unnest($1::text[], $2::uuid[]))",
    [keys.map((key) => key.split("/")[0]), keys.map((key) => key.split("/")[1])],
  );
  const kept = new Set(held.map(({ tenant, blob }) => storageKey(tenant, blob)));
  const loose = keys.filter((key) => !kept.has(key));
  for (const key of loose) await from.remove(key);
  return loose.length;
}
