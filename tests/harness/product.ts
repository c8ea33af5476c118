import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { childEnvironment, freePort } from "./processes.ts";

const root = resolve(import.meta.dirname, "../..");

export interface ProductOptions {
  /** A free one when left out. */
  readonly port?: number;
  /** Kept after stopping when given; otherwise a folder that is thrown away. */
  readonly dataFolder?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Product {
  readonly origin: string;
  readonly port: number;
  readonly dataFolder: string;
  readonly child: ChildProcess;
  /** What it printed so far. */
  said(): string;
  /** Asks it to stop, and waits until it has. */
  stop(): Promise<void>;
}

/**
 * The real product, as `npm start` runs it: own data, embedded PostgreSQL, demo Werkpleinen. Trusts this machine as a proxy, so
 * that every visitor in a test has an address of its own and the rate limits can stay on.
 * @throws Error with its own words when it does not come up.
 */
export async function startProduct(options: ProductOptions = {}): Promise<Product> {
  const port = options.port ?? (await freePort());
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), "loket-e2e-"));
  const env = childEnvironment({
    PORT: String(port),
    LOKET_DATA: dataFolder,
    LOKET_TRUSTED_PROXIES: "loopback",
    TZ: "UTC",
    ...options.env,
  });
  delete env.DATABASE_URL;
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: { start: string } };
  const args = scripts.start.replace(/^exec node /, "").split(" ");
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  const listen = (part: Buffer) => {
    output = (output + part).slice(-20_000);
  };
  child.stdout.on("data", listen);
  child.stderr.on("data", listen);
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  const origin = `http://localhost:${port}`;
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
    await ended;
    if (!options.dataFolder) rmSync(dataFolder, { recursive: true, force: true });
  };
  await untilReady(origin, child, () => output).catch(async (error) => {
    await stop();
    throw error;
  });
  return { origin, port, dataFolder, child, said: () => output, stop };
}

async function untilReady(origin: string, child: ChildProcess, said: () => string): Promise<void> {
  const patience = performance.now() + 120_000;
  while (performance.now() < patience) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`the product stopped: ${said().slice(-600)}`);
    if (await isReady(origin)) return;
    await new Promise((wake) => setTimeout(wake, 100));
  }
  throw new Error(`the product did not come up: ${said().slice(-600)}`);
}

async function isReady(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/readyz`, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}
