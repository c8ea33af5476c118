import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { inject } from "vitest";
import { prepareDemo } from "#app/server/demo-data.ts";
import { childEnvironment, freePort } from "#tests/harness/processes.ts";

/** A start of the product that a test watches, whatever becomes of it. */
export interface Attempt {
  readonly child: ChildProcess;
  readonly exit: Promise<number | null>;
  stdout(): string;
  stderr(): string;
}

const root = resolve(import.meta.dirname, "../../..");

/** What the tests themselves need and the product must not inherit; an empty variable counts as not set. */
export const clean = { DATABASE_URL: "", LOKET_MASTER_KEY: "", LOKET_LOG: "" };

/** Starts `app/server/start.ts` on the embedded PostgreSQL of `dataFolder`, unless `env` says otherwise. */
export function attempt(dataFolder: string, port: number, env: Readonly<Record<string, string>> = {}): Attempt {
  const child = spawn(process.execPath, ["app/server/start.ts"], {
    cwd: root,
    env: { ...childEnvironment(clean), PORT: String(port), LOKET_DATA: dataFolder, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = { out: "", err: "" };
  child.stdout.on("data", (part) => (said.out += part));
  child.stderr.on("data", (part) => (said.err += part));
  const exit = new Promise<number | null>((done) => child.once("close", done));
  return { child, exit, stdout: () => said.out, stderr: () => said.err };
}

/** Waits until the product serves. @throws Error with its words when it ends first */
export async function untilServing(started: Attempt, port: number): Promise<void> {
  for (const patience = performance.now() + 150_000; performance.now() < patience; ) {
    if (started.child.exitCode !== null) throw new Error(`it stopped: ${started.stdout()}${started.stderr()}`);
    if (await isReady(port)) return;
    await pause(100);
  }
  throw new Error(`it does not serve: ${started.stdout()}${started.stderr()}`);
}

export async function isReady(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(2000) }).catch(
    () => undefined,
  );
  return answer?.ok === true;
}

export interface Serving {
  readonly origin: string;
  /** Lets it end in order, and waits for that: what it still had to write is written. */
  stop(): Promise<void>;
  readonly pid: number;
}

/** The product over the database and the papers of this test file; every visitor may have an address of its own. */
export async function serve(port?: number): Promise<Serving> {
  const own = port ?? (await freePort());
  const product = attempt(process.env.LOKET_DATA ?? "", own, {
    DATABASE_URL: process.env.DATABASE_URL ?? "",
    LOKET_MASTER_KEY: process.env.LOKET_MASTER_KEY ?? "",
    LOKET_TRUSTED_PROXIES: "loopback",
  });
  const stop = async () => {
    product.child.kill("SIGTERM");
    await product.exit;
  };
  await untilServing(product, own).catch(async (error) => {
    await stop();
    throw error;
  });
  return { origin: `http://localhost:${own}`, stop, pid: product.child.pid ?? 0 };
}

let house: Serving | undefined;

/**
 * One product for all files of this worker that only visit it: starting it is most of their time. Each finds the database as a
 * first start leaves it. Give every file visitors with addresses of their own: what is limited is counted in the product.
 */
export async function visit(): Promise<string> {
  if (!house) {
    house = await serve();
    writeFileSync(join(inject("productsFolder"), `${house.pid}`), "");
  } else await prepareDemo(process.env.DATABASE_URL ?? "");
  return house.origin;
}

/** The number of the PostgreSQL of a data folder, when its pid file names one. */
export function postgresPid(dataFolder: string): number | undefined {
  const file = join(dataFolder, "postgres/data/postmaster.pid");
  return existsSync(file) ? Number(readFileSync(file, "utf8").split("\n")[0]) : undefined;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !readFileSync(`/proc/${pid}/stat`, "utf8").includes(") Z ");
  } catch {
    return false;
  }
}

export async function untilGone(pid: number, milliseconds: number): Promise<boolean> {
  for (const patience = performance.now() + milliseconds; performance.now() < patience; await pause(50)) {
    if (!isAlive(pid)) return true;
  }
  return false;
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((wake) => setTimeout(wake, milliseconds));
}
