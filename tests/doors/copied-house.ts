import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Ran, run } from "#tests/harness/processes.ts";

const root = resolve(import.meta.dirname, "../..");
const copied = ["app", "locales", "tests", "package.json", "tsconfig.json"];

export interface CopiedHouse {
  readonly folder: string;
  write(path: string, content: string): void;
  /** Puts new text in place of old, in the one file below `folder` that holds it; @throws Error when none does: this door then tests nothing. */
  change(below: string, old: string, instead: string): void;
  run(command: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ran>;
  remove(): void;
}

/** A copy of the sources in which something may be broken; packages are shared, the work tree is never touched. */
export function copiedHouse(): CopiedHouse {
  const folder = mkdtempSync(join(tmpdir(), "loket-door-"));
  for (const each of copied) cpSync(join(root, each), join(folder, each), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  return {
    folder,
    write: (path, content) => writeFileSync(join(folder, path), content),
    change(below, old, instead) {
      const names = readdirSync(join(folder, below)).filter((name) => name.endsWith(".ts") && !name.includes(".test."));
      const path = names
        .map((name) => join(folder, below, name))
        .find((each) => readFileSync(each, "utf8").includes(old));
      if (!path) throw new Error(`nothing in ${below} holds "${old}" any more: choose another way to break it`);
      writeFileSync(
        path,
        readFileSync(path, "utf8").replace(old, () => instead),
      );
    },
    run: ([program = "", ...args], env) =>
      run([join(root, "node_modules/.bin", program), ...args], { cwd: folder, limitMs: 120_000, env }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
