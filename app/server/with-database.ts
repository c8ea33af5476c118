import { existsSync } from "node:fs";
import { forgetSettings, settings } from "#app/platform/settings.server.ts";
import { startPostgres, urlOf } from "./embedded-postgres.ts";
import { isOwned } from "./postgres-owner.ts";
import { postgresPlace } from "./postgres-place.ts";
import { answers } from "./postgres-process.ts";
import { checkConnection } from "./prepare-database.ts";
import { Problem } from "./problem.ts";
import { checkKeys } from "./sealing-keys.ts";

/**
 * Runs a command on the database of the settings: the one of DATABASE_URL, the embedded one of a product that runs, or else the
 * embedded one, started for as long as the command takes. Sets DATABASE_URL, so that rooms find it.
 * @param fresh whether an embedded database may be made when there is none yet.
 * @throws Problem
 */
export async function withDatabase<Value>(work: (url: string) => Promise<Value>, fresh = false): Promise<Value> {
  const { databaseUrl, dataFolder } = settings();
  const withKeys = async (url: string) => {
    // What was restored has its keys looked at when it is there.
    if (!fresh) await checkKeys(url);
    return work(url);
  };
  if (databaseUrl) {
    await checkConnection(databaseUrl);
    return withKeys(databaseUrl);
  }
  if (!fresh && !existsSync(dataFolder))
    throw new Problem(`There is no database: ${dataFolder} does not exist. Set LOKET_DATA or DATABASE_URL.`);
  const place = postgresPlace(dataFolder);
  if (isOwned(place) && (await answers(place))) return withKeys(remember(urlOf(place)));
  const postgres = await startPostgres(dataFolder);
  try {
    return await withKeys(remember(postgres.url));
  } finally {
    await postgres.stop();
  }
}

function remember(url: string): string {
  process.env.DATABASE_URL = url;
  forgetSettings();
  return url;
}
