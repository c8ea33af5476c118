import { execFileSync, spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The shell first: the same engine without the window around it, which took an eighth of the time of a test. */
const names = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
];

/** Flags for every browser we start: no sandbox when root (Chromium refuses otherwise), and no traffic of its own. */
export const chromiumFlags: readonly string[] = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-default-apps",
  "--no-first-run",
];

/** The browser on this machine: `CHROMIUM_PATH`, then the PATH, then the one Playwright keeps. */
export async function findChromium(): Promise<string | undefined> {
  const named = process.env.CHROMIUM_PATH;
  if (named) return isProgram(named) ? named : undefined;
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
  if (onPath) return onPath;
  const { chromium } = await import("@playwright/test");
  const own = chromium.executablePath();
  return own && existsSync(own) ? own : undefined;
}

/**
 * Finds Chromium, or installs it: Debian's package when we are root, else Playwright's own download.
 * @throws Error with one clear line when neither works.
 */
export async function ensureChromium(say: (line: string) => void): Promise<string> {
  const found = await findChromium();
  if (found) return found;
  if (process.env.CHROMIUM_PATH) throw new Error(`CHROMIUM_PATH names no program: ${process.env.CHROMIUM_PATH}`);
  if (process.getuid?.() === 0 && hasProgram("apt-get")) {
    say("no Chromium found: installing Debian's package");
    const quiet = { stdio: "ignore" as const, env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
    spawnSync("apt-get", ["update", "-q"], quiet);
    for (const name of ["chromium-headless-shell", "chromium"]) {
      if (await findChromium()) break;
      spawnSync("apt-get", ["install", "-q", "-y", "--no-install-recommends", name], quiet);
    }
  }
  const packaged = await findChromium();
  if (packaged) return packaged;
  say("no Chromium found: fetching Playwright's own");
  spawnSync(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"], { stdio: "ignore" });
  const fetched = await findChromium();
  if (fetched) return fetched;
  throw new Error("no Chromium, and none could be installed: install it, or set CHROMIUM_PATH to a Chromium or Chrome");
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function hasProgram(name: string): boolean {
  try {
    execFileSync(name, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
