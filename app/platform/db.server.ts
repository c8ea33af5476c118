import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import type { QueryResultRow } from "pg";
import { DatabaseAway, databasePool, meansAway, namedIfAway } from "./database-pool.server.ts";
import { type Prisma, PrismaClient } from "./generated/client.ts";
import { WaitingLine } from "./waiting-line.ts";

export { DatabaseAway };

const places = 10;
const prismaPool = databasePool(places);
const names = new Map<string, string>();

/** The Prisma client of this process. Rooms are handed a `Tx`, or read through `db`. */
export const db = new PrismaClient({
  adapter: new PrismaPg(prismaPool, { statementNameGenerator: ({ sql }) => nameOf(sql) }),
  errorFormat: "minimal",
  transactionOptions: { maxWait: 5000, timeout: 10_000 },
});

/** Three seconds in which nothing moved mean that the database is away; a line that moves is worth twenty seconds of waiting. */
const lineRules = {
  ...{ places, lookMs: 250, still: 12, longest: 80 },
  isAway: meansAway,
  sentAway: () => new DatabaseAway("no turn came"),
};
const transactionLine = new WaitingLine(lineRules);
const queryLine = new WaitingLine(lineRules);

/** A transaction in progress. Nothing in it is true before it commits. */
export type Tx = Prisma.TransactionClient;

/**
 * Runs `work` in one transaction. When two transactions stood in each other's way it is tried again, three times at most:
 * `work` must do nothing outside the transaction.
 * @throws DatabaseAway
 */
export async function transaction<Value>(
  work: (tx: Tx) => Promise<Value>,
  isolationLevel?: Prisma.TransactionIsolationLevel,
): Promise<Value> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transactionLine.run(() => db.$transaction(work, isolationLevel ? { isolationLevel } : {}));
    } catch (error) {
      if (attempt > 3 || !stoodInTheWay(error)) throw namedIfAway(error);
      await new Promise((wake) => setTimeout(wake, attempt * attempt * 5 * (1 + (attempt % 2))));
    }
  }
}

/** For hot paths and for counting guesses; rooms use `query`. */
export const hotPool = databasePool(places);

/**
 * One statement as a named prepared statement, past Prisma: for hot paths.
 * @param name unique to this SQL text in the whole product.
 * @throws DatabaseAway
 */
export async function query<Row extends QueryResultRow>(
  name: string,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  try {
    return (await queryLine.run(() => hotPool.query<Row>({ name, text: sql, values }))).rows;
  } catch (error) {
    throw namedIfAway(error);
  }
}

/** Closes every connection, when the process stops. */
export async function closeDatabase(): Promise<void> {
  await db.$disconnect();
  await Promise.all([prismaPool.end(), hotPool.end()]);
}

function stoodInTheWay(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  return (
    code === "P2034" ||
    /\b(40001|40P01)\b/.test(`${code} ${message}`) ||
    sqlStateOf(error) === "40001" ||
    sqlStateOf(error) === "40P01"
  );
}

/** The SQLSTATE that PostgreSQL gave, e.g. `23505` for a unique and `23514` for a check constraint; undefined for other errors. */
export function sqlStateOf(error: unknown): string | undefined {
  const { code, meta } = error as {
    code?: string;
    meta?: { code?: string; driverAdapterError?: { cause?: { originalCode?: string } } };
  };
  if (code && /^[0-9A-Z]{5}$/.test(code) && !code.startsWith("P20")) return code;
  return meta?.driverAdapterError?.cause?.originalCode ?? meta?.code;
}

/** Prepared statements by the hash of their text; past 500 different ones they are sent unnamed, so that no connection fills up. */
function nameOf(sql: string): string {
  const known = names.get(sql);
  if (known || names.size >= 500) return known ?? "";
  const name = createHash("sha1").update(sql).digest("hex");
  names.set(sql, name);
  return name;
}
