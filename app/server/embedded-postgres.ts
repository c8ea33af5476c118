import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { giveUpOwnership, guardAgainstOrphan, takeOwnership } from "./postgres-owner.ts";
import { ownFolder, type PostgresPlace, postgresPlace } from "./postgres-place.ts";
import {
  answers,
  clientFor,
  database,
  listen,
  reason,
  SupervisedPostgres,
  spawning,
  untilGone,
} from "./postgres-process.ts";
import { Problem } from "./problem.ts";

/** A PostgreSQL that runs for us. */
export interface RunningPostgres {
  readonly url: string;
  /** Whether it was left by a launcher that died, and taken over. */
  readonly adopted: boolean;
  readonly note: string | undefined;
  /** Number of the server process. */
  pid(): number;
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL of `dataFolder`, made at the first start, or takes over the one that a killed launcher left.
 * It speaks by Unix socket only, is restarted when it dies, and stops soon after we die.
 * @param flags further arguments of `postgres`, e.g. `-c fsync=off` in tests.
 * @throws Problem
 */
export async function startPostgres(dataFolder: string, flags: readonly string[] = []): Promise<RunningPostgres> {
  const place = postgresPlace(dataFolder);
  const owner = takeOwnership(place);
  const guard = guardAgainstOrphan(place, owner);
  try {
    if (!existsSync(`${place.data}/PG_VERSION`)) await makeCluster(place);
    const adopted = await adopt(place);
    const server = new SupervisedPostgres(place, flags);
    await (adopted ? server.watch(adopted) : server.start());
    await makeDatabase(place);
    const stop = async () => {
      await server.stop();
      giveUpOwnership(place);
      guard.kill("SIGKILL");
      rmSync(place.socket, { recursive: true, force: true });
    };
    return { url: urlOf(place), adopted: adopted !== undefined, note: place.note, pid: () => server.pid, stop };
  } catch (error) {
    giveUpOwnership(place);
    guard.kill("SIGKILL");
    throw error;
  }
}

/** How to reach the PostgreSQL of a folder, running or not; undefined before its first start. */
export function urlOf(place: PostgresPlace): string {
  const password = encodeURIComponent(readFileSync(place.passwordFile, "utf8").trim());
  return `postgresql://${database}:${password}@localhost/${database}?host=${encodeURIComponent(place.socket)}`;
}

async function makeCluster(place: PostgresPlace): Promise<void> {
  const half = `${place.data}.new`;
  rmSync(half, { recursive: true, force: true });
  ownFolder(half, place.runAs);
  writeFileSync(place.passwordFile, `${randomBytes(24).toString("base64url")}\n`, { mode: 0o600 });
  const { uid, gid } = place.runAs;
  if (uid !== undefined && gid !== undefined) chownSync(place.passwordFile, uid, gid);
  const args = [
    "-D",
    half,
    "-U",
    database,
    "--auth=scram-sha-256",
    `--pwfile=${place.passwordFile}`,
    "--encoding=UTF8",
  ];
  args.push("--locale-provider=builtin", "--locale=C.UTF-8", "--no-instructions", "--data-checksums");
  const child = spawn(`${place.bin}/initdb`, args, spawning(place));
  const said = listen(child);
  const code = await new Promise<number | null>((done, fail) => child.on("error", fail).on("close", done));
  if (code !== 0) {
    rmSync(half, { recursive: true, force: true });
    throw new Problem(`The database could not be made in ${place.data}: ${reason(said())}`);
  }
  renameSync(half, place.data);
}

/** The number of a running server of this folder, when it answers to our password. */
async function adopt(place: PostgresPlace): Promise<number | undefined> {
  const pidFile = `${place.data}/postmaster.pid`;
  if (!existsSync(pidFile)) return undefined;
  const pid = Number(readFileSync(pidFile, "utf8").split("\n")[0]);
  if (await answers(place)) return pid;
  let command: string | undefined;
  try {
    command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return undefined;
  }
  const isOurs = command.includes("postgres") && command.includes(place.data);
  if (!isOurs) rmSync(pidFile, { force: true });
  else await untilGone(pid, 15_000);
  return undefined;
}

async function makeDatabase(place: PostgresPlace): Promise<void> {
  const client = clientFor(place);
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [database]);
    if (!rowCount) await client.query(`create database ${database}`);
  } finally {
    await client.end();
  }
}
