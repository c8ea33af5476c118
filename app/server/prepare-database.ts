import { join } from "node:path";
import { runMigrations } from "graphile-worker";
import pg from "pg";
import { migrate } from "#app/platform/migrate.server.ts";
import { Problem } from "./problem.ts";
import { root } from "./project.ts";
import { checkKeys } from "./sealing-keys.ts";

const oldestPostgres = 15;

/** Brings a database up to this program: checks its version and its key, applies migrations. @throws Problem, CannotMigrate */
export async function prepareDatabase(url: string): Promise<void> {
  await checkConnection(url);
  await migrate(url, join(root, "prisma/migrations"));
  await runMigrations({ connectionString: url });
  await checkKeys(url);
}

/** @throws Problem that names what is wrong with the address of the database, without its password. */
export async function checkConnection(url: string): Promise<void> {
  if (!URL.canParse(url)) throw new Problem("DATABASE_URL is wrong: it is no URL.");
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version_num: string }>("show server_version_num");
    const major = Math.floor(Number(rows[0]?.server_version_num) / 10_000);
    if (major < oldestPostgres)
      throw new Problem(`PostgreSQL ${major} is too old: Loket needs ${oldestPostgres} or newer.`);
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(`The database of DATABASE_URL cannot be used (${nameOf(url)}): ${whyNot(error)}.`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function nameOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname || "socket"}${port ? `:${port}` : ""}${pathname}`;
}

function whyNot(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  const known: Record<string, string> = {
    ECONNREFUSED: "nothing answers there",
    ENOTFOUND: "there is no such host",
    EAI_AGAIN: "the name of the host cannot be looked up",
    ETIMEDOUT: "it does not answer",
    ENOENT: "there is no such socket",
    "28P01": "the user or password is wrong",
    "28000": "the user may not log in",
    "3D000": "there is no such database",
    "57P03": "it is starting or stopping",
    "53300": "it has no connection left",
  };
  return known[code ?? ""] ?? message?.split("\n")[0]?.toLowerCase() ?? "unknown reason";
}
