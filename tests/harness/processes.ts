import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { delimiter, resolve } from "node:path";

/** How a command went: exit code (124 when its time was up), everything it said, and how long it took. */
export interface Ran {
  readonly code: number;
  readonly output: string;
  readonly seconds: number;
}

export interface RunOptions {
  readonly cwd: string;
  readonly limitMs: number;
  readonly env?: Readonly<Record<string, string>>;
}

const running = new Set<ChildProcess>();

/** Ends everything that `run` started, when we are stopped ourselves. */
export function stopAll(): void {
  for (const child of running) stopGroup(child, "SIGTERM");
}

const tools = resolve(import.meta.dirname, "../../node_modules/.bin");

/** The environment of every child: our own Node first on the PATH, and no colours in what it prints. */
export function childEnvironment(extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _, ...env } = process.env;
  return { ...env, NO_COLOR: "1", PATH: `${tools}${delimiter}${env.PATH ?? ""}`, ...extra };
}

/** Runs a command to its end in its own process group, so that nothing of it outlives its time limit. Never throws. */
export function run([program = "", ...args]: readonly string[], { cwd, limitMs, env }: RunOptions): Promise<Ran> {
  const started = performance.now();
  const options = {
    cwd,
    env: childEnvironment(env),
    detached: true,
    stdio: ["ignore", "pipe", "pipe"] as ["ignore", "pipe", "pipe"],
  };
  return new Promise((done) => {
    const child = spawn(program, args, options);
    running.add(child);
    let output = "";
    let late = false;
    const listen = (chunk: Buffer) => {
      output = (output + chunk).slice(-400_000);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    const timer = setTimeout(() => {
      late = true;
      output += `\nstopped after ${limitMs / 1000} s`;
      stopGroup(child, "SIGKILL");
    }, limitMs);
    const end = (code: number) => {
      clearTimeout(timer);
      running.delete(child);
      done({ code: late ? 124 : code, output, seconds: (performance.now() - started) / 1000 });
    };
    child.on("error", (error) => {
      output += error.message;
      end(127);
    });
    child.on("close", (code) => end(code ?? 1));
  });
}

/** Sends a signal to a child and all it started. */
export function stopGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal);
  } catch {
    // It had already ended.
  }
}

/** A port on which nobody listens at this moment. */
export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === "object" ? done(address.port) : fail(new Error("no free port")),
      );
    });
  });
}
