import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Term } from "./glossary.ts";
import { dutchNamespaces, type Namespace, namespaces } from "./languages.ts";
import type { Texts, TextTree } from "./texts.ts";

/** The folder `locales/`, seen from the source and from the built server alike. */
export function localesFolder(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, "locales", "nl"))) return join(folder, "locales");
  }
  return join(process.cwd(), "locales");
}

/** All files of a language. A namespace without a file has no texts. */
export function readTexts(lng: string, folder = localesFolder()): Texts {
  const wanted: readonly Namespace[] = lng === "nl" ? [...namespaces, ...dutchNamespaces] : namespaces;
  return Object.fromEntries(
    wanted
      .map((namespace) => [namespace, join(folder, lng, `${namespace}.json`)] as const)
      .filter(([, path]) => existsSync(path))
      .map(([namespace, path]) => [namespace, readJson(path) as TextTree]),
  );
}

export function readGlossary(folder = localesFolder()): readonly Term[] {
  const path = join(folder, "_glossary.json");
  return existsSync(path) ? (readJson(path) as readonly Term[]) : [];
}

/** `critical.json`: first parts of the keys that must not be misunderstood. */
export function readCritical(folder = localesFolder()): readonly string[] {
  const path = join(folder, "critical.json");
  return existsSync(path) ? (readJson(path) as readonly string[]) : [];
}

/** @throws Error naming the file when it is no JSON. */
export function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (cause) {
    throw new Error(`${path} is no JSON: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}
