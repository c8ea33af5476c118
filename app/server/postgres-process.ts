import { type ChildProcess, type SpawnOptionsWithStdioTuple, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import pg from "pg";
import { memoryFlags } from "./postgres-memory.ts";
import type { PostgresPlace } from "./postgres-place.ts";
import { Problem } from "./problem.ts";

/** The name of the database, and of the user that owns it. */
export const database = "loket";

type Spawning = SpawnOptionsWithStdioTuple<"ignore", "pipe", "pipe">;

/** How the programs of PostgreSQL run: as their own user, with none of our secrets in the environment. */
export function spawning(place: PostgresPlace, detached = false): Spawning {
  const env = {
    PATH: process.env.PATH ?? "",
    LC_ALL: "C.UTF-8",
    LC_MESSAGES: "C",
    TZ: "UTC",
    NODE_ENV: "production",
  } as const;
  return { ...place.runAs, cwd: "/", env, detached, stdio: ["ignore", "pipe", "pipe"] };
}

/** One server process, started again when it dies unasked. */
export class SupervisedPostgres {
  pid = 0;
  readonly #place: PostgresPlace;
  readonly #flags: readonly string[];
  #stopping = false;
  #deaths: number[] = [];

  constructor(place: PostgresPlace, flags: readonly string[]) {
    this.#place = place;
    this.#flags = flags;
  }

  async start(): Promise<void> {
    const { bin, data, socket } = this.#place;
    const args = ["-D", data, "-k", socket, "-c", "listen_addresses=", "-c", "unix_socket_permissions=0700"];
    args.push("-c", "logging_collector=off", "-c", "log_min_messages=fatal", ...memoryFlags(), ...this.#flags);
    // Detached: its own process group, so that Ctrl-C does not stop it before the last request is answered.
    const child = spawn(`${bin}/postgres`, args, spawning(this.#place, true));
    const said = listen(child);
    let gone = false;
    child.on("error", () => (gone = true)).on("exit", () => (gone = true));
    this.pid = child.pid ?? 0;
    for (let tries = 0; ; tries++) {
      const why = await refusal(this.#place);
      if (why === "") break;
      if (gone) throw new Problem(`PostgreSQL did not start in ${data}: ${reason(said())}`);
      if (tries > (why === comingUp ? 12_000 : 1200))
        throw new Problem(`PostgreSQL in ${data} does not answer: ${reason(said())}`);
      await sleep(50);
    }
    child.on("exit", () => this.#died());
    if (gone) this.#died();
  }

  async watch(pid: number): Promise<void> {
    this.pid = pid;
    const timer = setInterval(() => {
      if (isRunning(pid)) return;
      clearInterval(timer);
      this.#died();
    }, 500);
    timer.unref();
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    if (!isRunning(this.pid)) return;
    process.kill(this.pid, "SIGINT");
    if (!(await untilGone(this.pid, 20_000)) && isRunning(this.pid)) process.kill(this.pid, "SIGQUIT");
  }

  #died(): void {
    if (this.#stopping) return;
    this.#deaths = [...this.#deaths.filter((at) => at > performance.now() - 60_000), performance.now()];
    if (this.#deaths.length > 5) {
      process.stderr.write("loket: PostgreSQL dies again and again; it is not started any more.\n");
      return;
    }
    sleep(200)
      .then(() => (this.#stopping ? undefined : this.start()))
      .catch((error: Error) => {
        process.stderr.write(`loket: ${error.message}\n`);
        this.#died();
      });
  }
}

/** A client that logs in with the generated password. */
export function clientFor(place: PostgresPlace): pg.Client {
  return new pg.Client({
    host: place.socket,
    user: database,
    password: readFileSync(place.passwordFile, "utf8").trim(),
    database: "postgres",
    connectionTimeoutMillis: 2000,
  });
}

/** Whether a server of this folder lets us in. @throws Problem when the password is not its own */
export async function answers(place: PostgresPlace): Promise<boolean> {
  return (await refusal(place)) === "";
}

/** SQLSTATE of a server that brings back what was written before it was cut off: a minute or more after a long import. */
const comingUp = "57P03";

/** Why it lets us not in, as a code; empty when it does. @throws Problem when the password is not its own */
async function refusal(place: PostgresPlace): Promise<string> {
  const client = clientFor(place);
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("select 1");
    return "";
  } catch (error) {
    const { code = "unknown" } = error as { code?: string };
    if (code === "28P01")
      throw new Problem(`The password in ${place.passwordFile} is not that of the database beside it.`);
    return code;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Whether the process is there, and more than a shadow. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !readFileSync(`/proc/${pid}/stat`, "utf8").includes(") Z ");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === "EPERM" || (code === "ENOENT" && process.platform !== "linux");
  }
}

export async function untilGone(pid: number, milliseconds: number): Promise<boolean> {
  for (let waited = 0; waited < milliseconds; waited += 20) {
    if (!isRunning(pid)) return true;
    await sleep(20);
  }
  return false;
}

/** Collects the last of what a program says. */
export function listen(child: ChildProcess): () => string {
  let said = "";
  const keep = (part: Buffer) => {
    said = (said + part.toString()).slice(-4000);
  };
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  return () => said;
}

/** The line of the program's words that tells why. */
export function reason(said: string): string {
  if (said.includes("No space left on device")) return "the disk is full.";
  const lines = said.split("\n").filter(Boolean);
  const line = lines.find((one) => /FATAL|PANIC|error:/.test(one)) ?? lines.at(-1) ?? "it said nothing.";
  return line.replace(/^.*?(FATAL|PANIC|error): */, "");
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((wake) => setTimeout(wake, milliseconds));
}
