import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { inOrder } from "#app/platform/in-order.ts";

/** A table of ours with its columns, in an order in which no row comes before one it refers to. */
export interface TableShape {
  readonly table: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
}

/** All tables of the product; not the record of migrations, and not the jobs, which are told again or have been done. */
export async function tableShapes(client: pg.ClientBase): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape>(`
    select c.relname as table,
      array(select quote_ident(attname) from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' order by attnum) as columns,
      array(select quote_ident(a.attname) from pg_index i cross join unnest(i.indkey::int[]) with ordinality as k(attnum, place)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum where i.indrelid = c.oid and i.indisprimary order by k.place) as key
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> '_prisma_migrations' order by 1`);
  const refers = await client.query<{ from: string; to: string }>(`
    select distinct conrelid::regclass::text as from, confrelid::regclass::text as to from pg_constraint
    where contype = 'f' and connamespace = 'public'::regnamespace and conrelid <> confrelid`);
  return inOrder(rows, refers.rows);
}

/** The rows of a table in COPY's text format, in the order of its key, so that equal rows give equal bytes. */
export async function copyOut(
  client: pg.ClientBase,
  { table, columns, key }: TableShape,
): Promise<{ rows: number; bytes: Buffer }> {
  const order = key.length > 0 ? ` order by ${key.join(", ")}` : "";
  const stream = client.query(copyTo(`copy (select ${columns.join(", ")} from ${table}${order}) to stdout`));
  const parts: Buffer[] = [];
  for await (const part of stream as AsyncIterable<Buffer>) parts.push(part);
  return { rows: stream.rowCount, bytes: Buffer.concat(parts) };
}

export async function copyIn(
  client: pg.ClientBase,
  table: string,
  columns: readonly string[],
  bytes: Buffer,
): Promise<void> {
  await pipeline(Readable.from([bytes]), client.query(copyFrom(`copy ${table} (${columns.join(", ")}) from stdin`)));
}
