// Writes the hostile files into the folder that is named, with a list of them.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hostileFiles } from "./hostile-files.ts";

export interface MadeFile {
  readonly what: string;
  readonly name: string;
  /** Null: a gigabyte that does not end. */
  readonly path: string | null;
}

const [, , folder = ""] = process.argv;
mkdirSync(folder, { recursive: true });
const files = (await hostileFiles()).map(([what, name, bytes], index): MadeFile => {
  const path = bytes && join(folder, String(index));
  if (path) writeFileSync(path, bytes);
  return { what, name, path };
});
writeFileSync(join(folder, "files.json"), JSON.stringify(files));
