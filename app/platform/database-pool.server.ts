import pg from "pg";
import { settings } from "./settings.server.ts";

/** PostgreSQL cannot be reached, or refuses work for a reason that will pass. The visitor gets 503 and a way to go on. */
export class DatabaseAway extends Error {
  override readonly name = "DatabaseAway";
}

/** When the database was last seen to be away, by the monotonic clock in ms; 0 when never. */
let lastTrouble = 0;

/** Whether trouble with the database was seen since `since` (`performance.now()`). */
export function databaseTroubleSince(since: number): boolean {
  return lastTrouble >= since;
}

const awayCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOENT",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EACCES",
  "57P01",
  "57P02",
  "57P03",
  "53300",
  "53100",
  "08000",
  "08001",
  "08003",
  "08006",
  "08P01",
  "25006",
  "P1001",
  "P1002",
  "P1008",
  "P1017",
  "P2024",
  "P2028",
  "28P01",
  "3D000",
]);

/** Whether an error of `pg` or Prisma means that the database is away, rather than that the statement is wrong. */
export function meansAway(error: unknown): boolean {
  for (let cause: unknown = error, depth = 0; cause && depth < 5; depth++) {
    const { code, message, meta } = cause as {
      code?: string;
      message?: string;
      meta?: { driverAdapterError?: unknown };
    };
    const original = (cause as { originalCode?: string }).originalCode;
    if ((code && awayCodes.has(code)) || (original && awayCodes.has(original))) return true;
    if (message && /Connection terminated|timeout exceeded when trying to connect|DatabaseNotReachable/.test(message))
      return true;
    cause = (cause as { cause?: unknown }).cause ?? meta?.driverAdapterError;
  }
  return false;
}

/** Remembers trouble, and gives the error to throw. */
export function noteTrouble(error: unknown): unknown {
  const isNamed = error instanceof DatabaseAway;
  if (!isNamed && !meansAway(error)) return error;
  lastTrouble = performance.now();
  return isNamed ? error : new DatabaseAway("the database is away", { cause: error });
}

/**
 * A pool on our database: connecting fails after 2 seconds, a statement after 10.
 * @param size connections at most.
 * @param patienceMs how long to wait for a connection, where nobody looks at a page meanwhile.
 */
export function databasePool(size: number, url = settings().databaseUrl, patienceMs = 2000): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url ?? "postgresql://nobody@127.0.0.1:1/none",
    max: size,
    connectionTimeoutMillis: patienceMs,
    idleTimeoutMillis: 30_000,
    statement_timeout: 10_000,
    query_timeout: 12_000,
    idle_in_transaction_session_timeout: 15_000,
    application_name: "loket",
  });
  pool.on("error", noteTrouble);
  pool.on("connect", (client) => client.on("error", noteTrouble));
  return pool;
}
