import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Problem, stopWith } from "./problem.ts";
import { root } from "./project.ts";

const client = {
  stamp: join(root, "app/platform/generated/.made-from"),
  sources: ["prisma/schema.prisma", "package-lock.json"],
  command: ["prisma/build/index.js", "generate"],
};
const product = {
  stamp: join(root, "build/.made-from"),
  sources: [
    "app",
    "locales",
    "public",
    "prisma/schema.prisma",
    "package-lock.json",
    "remix.config.js",
    "vite.config.ts",
  ],
  command: ["@remix-run/dev/dist/cli.js", "vite:build"],
};

/**
 * Makes the Prisma client and the built program, each only when it is missing or older than what it is made from.
 * @returns whether anything was made.
 * @throws Problem with the last words of the tool that failed.
 */
export async function buildIfNeeded(): Promise<boolean> {
  if (isFresh(client) && isFresh(product)) return false;
  const release = await lockBuild();
  try {
    if (!isFresh(client)) await make(client);
    if (!isFresh(product)) await make(product);
  } finally {
    release();
  }
  return true;
}

/** Makes the Prisma client alone, for development and tests. */
export async function generateIfNeeded(): Promise<void> {
  if (isFresh(client)) return;
  const release = await lockBuild();
  try {
    if (!isFresh(client)) await make(client);
  } finally {
    release();
  }
}

type Product = typeof product;

function isFresh({ stamp, sources }: Product): boolean {
  try {
    return readFileSync(stamp, "utf8") === fingerprint(sources);
  } catch {
    return false;
  }
}

async function make({ stamp, sources, command }: Product): Promise<void> {
  const before = fingerprint(sources);
  const [script = "", ...args] = command;
  const child = spawn(process.execPath, [join(root, "node_modules", script), ...args], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", PRISMA_HIDE_UPDATE_MESSAGE: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (part: Buffer) => (said = (said + part).slice(-6000)));
  const code = await new Promise<number | null>((done, fail) => child.on("error", fail).on("close", done));
  if (code !== 0) {
    process.stderr.write(`${said}\n`);
    throw new Problem(`"${args.join(" ")}" failed; its words stand above.`);
  }
  writeFileSync(stamp, before);
}

/** Names, sizes and times of every source; of tests and generated files none. */
function fingerprint(sources: readonly string[]): string {
  const hash = createHash("sha256");
  for (const source of sources) {
    const path = join(root, source);
    if (!existsSync(path)) continue;
    if (statSync(path).isFile()) addFile(hash, path);
    else for (const file of filesBelow(path)) addFile(hash, file);
  }
  return hash.digest("hex");
}

function addFile(hash: ReturnType<typeof createHash>, path: string): void {
  const { size, mtimeMs } = statSync(path);
  hash.update(`${path}\0${size}\0${mtimeMs}\n`);
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() && !/\.test\.tsx?$|\.md$/.test(entry.name) && !entry.parentPath.includes("platform/generated"),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** One build at a time, also when several processes start at once; a lock whose holder died counts for nothing. */
async function lockBuild(): Promise<() => void> {
  mkdirSync(join(root, ".tmp"), { recursive: true });
  const lock = join(root, ".tmp/build.lock");
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: "wx" });
      return () => rmSync(lock, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    if (!isHeld(lock)) rmSync(lock, { force: true });
    else await new Promise((wake) => setTimeout(wake, 200));
  }
}

function isHeld(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(lock, "utf8")), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

if (import.meta.main) {
  await buildIfNeeded().then((made) => process.stdout.write(made ? "Built.\n" : "Nothing to build.\n"), stopWith);
}
