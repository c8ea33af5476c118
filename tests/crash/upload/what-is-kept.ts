import { opendirSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { urlOf } from "#app/server/embedded-postgres.ts";
import { postgresPlace } from "#app/server/postgres-place.ts";

/** What fills a disk in these scenes. */
export const filler = "filler";

export interface Kept {
  /** Papers with all their pages, by kind. */
  readonly pages: Readonly<Record<string, number>>;
  /** Parts of files that are still on their way, and files that are. */
  readonly parts: number;
  readonly underWay: number;
  /** Pages whose bytes are not where the row says, and bytes that no row knows. */
  readonly missing: number;
  readonly loose: number;
  /** Files that somebody began to write and did not finish. */
  readonly half: number;
}

/** What the database and the folder hold, laid beside each other. */
export async function whatIsKept(dataFolder: string): Promise<Kept> {
  const [kinds, counts] = await Promise.all([
    ask<{ kind: string; blob: string }>(
      dataFolder,
      "select d.kind, p.blob from document d join document_page p on p.tenant = d.tenant and p.document_id = d.id",
    ),
    ask<{ parts: number; under_way: number }>(
      dataFolder,
      `select (select count(*)::int from upload_part) as parts,
         (select count(*)::int from upload where document_id is null) as under_way`,
    ),
  ]);
  const files = filesIn(join(dataFolder, "documents"));
  const blobs = new Set(kinds.map(({ blob }) => blob));
  const pages: Record<string, number> = {};
  for (const { kind } of kinds) pages[kind] = (pages[kind] ?? 0) + 1;
  return {
    pages,
    parts: counts[0]?.parts ?? -1,
    underWay: counts[0]?.under_way ?? -1,
    missing: [...blobs].filter((blob) => !files.includes(blob)).length,
    loose: files.filter((name) => !name.endsWith(".half") && !blobs.has(name)).length,
    half: files.filter((name) => name.endsWith(".half")).length,
  };
}

/** Up to which byte a file has come in; null when it is not on its way. */
export async function receivedOf(dataFolder: string, id: string): Promise<number | null> {
  const [row] = await ask<{ received: number }>(dataFolder, "select received from upload where id = $1", [id]);
  return row?.received ?? null;
}

/** The sizes of files on their way or kept, newest first. */
export async function sizesOf(dataFolder: string): Promise<readonly number[]> {
  const rows = await ask<{ size: number }>(dataFolder, "select size from upload order by updated_at desc");
  return rows.map(({ size }) => size);
}

async function ask<Row extends pg.QueryResultRow>(
  dataFolder: string,
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: urlOf(postgresPlace(dataFolder)) });
  await client.connect();
  try {
    return (await client.query<Row>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}

function filesIn(folder: string): readonly string[] {
  const names: string[] = [];
  try {
    const entries = opendirSync(folder, { recursive: true });
    for (let entry = entries.readSync(); entry; entry = entries.readSync())
      if (entry.isFile() && entry.name !== filler) names.push(entry.name);
    entries.closeSync();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  return names;
}
