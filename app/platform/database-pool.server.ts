import pg from "pg";
import { settings } from "./settings.server.ts";

/** PostgreSQL cannot be reached, or refuses work for a reason that will pass. The visitor gets 503 and a way to go on. */
export class DatabaseAway extends Error {
  override readonly name = "DatabaseAway";
}

/** Errors that came from a connection of ours: a code as ECONNREFUSED alone does not tell whose door was shut. */
const ofConnection = new WeakSet<object>();

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

/** Whether it came from our database at all, and not from a folder, a bucket, a mail server or a login elsewhere. */
function isOfDatabase(error: unknown): boolean {
  for (let cause: unknown = error, depth = 0; cause && typeof cause === "object" && depth < 5; depth++) {
    const { name, severity, clientVersion } = cause as { name?: string; severity?: string; clientVersion?: string };
    if (ofConnection.has(cause) || severity || clientVersion || name === "DriverAdapterError") return true;
    cause = (cause as { cause?: unknown }).cause;
  }
  return false;
}

/** The error to throw: `DatabaseAway` for one of `pg` or Prisma that means so, else the error itself. */
export function namedIfAway(error: unknown): unknown {
  if (error instanceof DatabaseAway || !isOfDatabase(error) || !meansAway(error)) return error;
  return new DatabaseAway("the database is away", { cause: error });
}

function remember(error: unknown): void {
  if (error && typeof error === "object") ofConnection.add(error);
}

type Connected = Parameters<Parameters<pg.Pool["connect"]>[0]>;

/** Knows its own errors again: also those of a connection that never came to be. */
class KnowingPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(done: (...connected: Connected) => void): void;
  override connect(done?: (...connected: Connected) => void): Promise<pg.PoolClient> | undefined {
    if (!done) {
      return super.connect().catch((error: unknown) => {
        remember(error);
        throw error;
      });
    }
    super.connect((error, ...client) => {
      remember(error);
      done(error, ...client);
    });
    return undefined;
  }
}

/**
 * A pool on our database: connecting fails after 2 seconds, a statement after 10.
 * @param size connections at most.
 * @param patienceMs how long to wait for a connection, where nobody looks at a page meanwhile.
 */
export function databasePool(size: number, url = settings().databaseUrl, patienceMs = 2000): pg.Pool {
  const pool = new KnowingPool({
    connectionString: url ?? "postgresql://nobody@127.0.0.1:1/none",
    max: size,
    connectionTimeoutMillis: patienceMs,
    idleTimeoutMillis: 30_000,
    statement_timeout: 10_000,
    query_timeout: 12_000,
    idle_in_transaction_session_timeout: 15_000,
    application_name: "loket",
  });
  pool.on("error", remember);
  pool.on("connect", (client) => client.on("error", remember));
  return pool;
}
