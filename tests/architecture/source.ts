import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import ts from "typescript";

/** Where the tree stands. `LOKET_TREE` lets the test of the doors point the same checks at a copy. */
export const root = process.env.LOKET_TREE ?? resolve(import.meta.dirname, "../..");

const skipped = new Set(["node_modules", "generated", "build"]);

/** Paths of the source files under one folder of the tree, relative to the root, sorted. */
export function sourceFiles(folder: string, pattern = /\.(ts|tsx|cjs|mjs)$/): string[] {
  const found: string[] = [];
  const walk = (directory: string) => {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      if (skipped.has(entry.name)) continue;
      const path = join(directory, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (pattern.test(entry.name)) found.push(relative(root, path));
    }
  };
  walk(join(root, folder));
  return found.sort();
}

export function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** The syntax tree of one file; type-only, so it is quick. */
export function parse(path: string): ts.SourceFile {
  const kind = path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true, kind);
}

/** Every node of the tree, in order. */
export function* nodes(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodes(child);
}

/** `path:line`, as editors and terminals open it. */
export function place(path: string, source: ts.SourceFile, node: ts.Node): string {
  return `${path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}
