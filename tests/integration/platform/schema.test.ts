import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { query } from "#app/platform/db.server.ts";
import { sealedColumns } from "#app/server/sealed-columns.ts";

interface Column {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
}

const schema = readFileSync("prisma/schema.prisma", "utf8");

/** The tables of the Prisma schema, as PostgreSQL would name their columns and types. */
function declared(): Map<string, { columns: Column[]; key: string[] }> {
  const models = new Map<string, { columns: Column[]; key: string[] }>();
  for (const [, body = ""] of schema.matchAll(/^model \w+ \{\n([\s\S]*?)^\}/gm)) {
    const table = /@@map\("(\w+)"\)/.exec(body)?.[1] ?? "";
    const names = new Map<string, string>();
    const columns = [...body.matchAll(/^ {2}(\w+) +(\w+)(\[\])?(\?)?(.*)$/gm)].map(
      ([, field = "", kind = "", list, optional, rest = ""]) => {
        const name = /@map\("(\w+)"\)/.exec(rest)?.[1] ?? field;
        names.set(field, name);
        return { name, type: postgresType(kind, rest) + (list ? "[]" : ""), nullable: optional === "?" };
      },
    );
    const single = /^ {2}(\w+) .*@id\b/m.exec(body)?.[1];
    const fields =
      /@@id\(\[([^\]]+)\]/
        .exec(body)?.[1]
        ?.split(",")
        .map((one) => one.trim()) ?? (single ? [single] : []);
    models.set(table, { columns, key: fields.map((field) => names.get(field) ?? field) });
  }
  return models;
}

function postgresType(kind: string, rest: string): string {
  if (rest.includes("@db.Uuid")) return "uuid";
  if (rest.includes("@db.Date")) return "date";
  if (rest.includes("@db.Timestamptz(3)")) return "timestamp(3) with time zone";
  const types: Record<string, string> = {
    String: "text",
    Int: "integer",
    BigInt: "bigint",
    Boolean: "boolean",
    Bytes: "bytea",
    Json: "jsonb",
    Float: "double precision",
  };
  return types[kind] ?? `unknown ${kind}`;
}

async function found(): Promise<Map<string, { columns: Column[]; key: string[] }>> {
  const rows = await query<Column & { table: string; place: number | null }>(
    "schema_test",
    `select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull as nullable,
       array_position(i.indkey::int[], a.attnum::int) as place
     from pg_attribute a join pg_class c on c.oid = a.attrelid left join pg_index i on i.indrelid = c.oid and i.indisprimary
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
     order by c.relname, a.attnum`,
  );
  const tables = new Map<string, { columns: Column[]; key: string[] }>();
  for (const { table, name, type, nullable, place } of rows) {
    const shape = tables.get(table) ?? { columns: [], key: [] };
    tables.set(table, shape);
    shape.columns.push({ name, type, nullable });
    if (place !== null) shape.key[place] = name;
  }
  return tables;
}

/** Tables that Prisma never sees: the record of migrations, what a trigger looks up, counted guesses, and which keys sealed. */
const onlyInDatabase = new Set([
  "_prisma_migrations",
  "intake_life",
  "rate_limit",
  "sealing_key",
  "register_life",
  "appointment_life",
]);
const models = declared();
const tables = await found();

test("every table of the migrations stands in the Prisma schema, and the other way round", () => {
  expect([...tables.keys()].filter((table) => !onlyInDatabase.has(table)).sort()).toEqual([...models.keys()].sort());
});

test.each([...models.keys()])("%s has the columns, types and key of the Prisma schema", (table) => {
  const byName = (columns: readonly Column[]) => [...columns].sort((a, b) => a.name.localeCompare(b.name));
  expect(byName(tables.get(table)?.columns ?? [])).toEqual(byName(models.get(table)?.columns ?? []));
  expect(tables.get(table)?.key.filter(Boolean)).toEqual(models.get(table)?.key);
});

test("every key starts with the tenant, so that tables can be distributed", () => {
  for (const [table, { key }] of models) expect(key[0], table).toBe("tenant");
});

test("every column that the schema calls sealed is known to the rotation of keys", () => {
  const sealed: string[] = [];
  for (const [, body = ""] of schema.matchAll(/^model \w+ \{\n([\s\S]*?)^\}/gm)) {
    const table = /@@map\("(\w+)"\)/.exec(body)?.[1] ?? "";
    for (const [, comment = "", field = "", rest = ""] of body.matchAll(/\/\/\/ (.*)\n {2}(\w+) +Bytes(.*)$/gm)) {
      if (/^Sealed\b/.test(comment)) sealed.push(`${table}.${/@map\("(\w+)"\)/.exec(rest)?.[1] ?? field}`);
    }
    if (/^ {2}content +Bytes/m.test(body)) sealed.push(`${table}.content`);
  }
  expect([...new Set(sealed)].sort()).toEqual(sealedColumns.map(({ table, column }) => `${table}.${column}`).sort());
});
