import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Ran, run } from "#tests/harness/processes.ts";

const root = resolve(import.meta.dirname, "../..");
const copied = ["app", "locales", "tests", "package.json", "tsconfig.json"];

export interface CopiedHouse {
  readonly folder: string;
  write(path: string, content: string): void;
  /** Puts new text in place of old; @throws Error when the old text is not there, as this door then tests nothing. */
  change(path: string, old: string, instead: string): void;
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
    change(path, old, instead) {
      const before = readFileSync(join(folder, path), "utf8");
      if (!before.includes(old))
        throw new Error(`${path} does not hold "${old}" any more: choose another way to break it`);
      writeFileSync(
        join(folder, path),
        before.replace(old, () => instead),
      );
    },
    run: ([program = "", ...args], env) =>
      run([join(root, "node_modules/.bin", program), ...args], { cwd: folder, limitMs: 120_000, env }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
