import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { languages, type Namespace, namespaces } from "./languages.ts";
import { type Forms, formsByKey, isDutchOnly } from "./leaves.ts";
import { localesFolder, readJson, readTexts } from "./locale-files.server.ts";
import type { Texts } from "./texts.ts";

/** How a translation came about: by a computer, by a person, or approved by a native reader. Dutch is the source. */
export type TranslationStatus = "machine" | "draft" | "reviewed";

/** One line of `locales/<lng>/_status.json`, by `namespace:key` without plural suffix. */
export interface StatusEntry {
  readonly status: TranslationStatus;
  /** Hash of the Dutch from which was translated; another hash now means: stale. */
  readonly source: string;
  readonly reviewer?: string;
  readonly date?: string;
}

export type StatusFile = Readonly<Record<string, StatusEntry>>;

export type TextState = "source" | TranslationStatus | "stale" | "unstamped" | "missing";

/** Changes with every change of a Dutch text. */
export function hashOfForms(forms: Forms): string {
  const sorted = Object.entries(forms).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256").update(JSON.stringify(sorted)).digest("hex").slice(0, 12);
}

export function readStatus(lng: string, folder = localesFolder()): StatusFile {
  const path = join(folder, lng, "_status.json");
  return existsSync(path) ? (readJson(path) as StatusFile) : {};
}

/** The state of every text that `lng` should have. */
export function statesOf(lng: string, dutch: Texts, own: Texts, status: StatusFile): ReadonlyMap<string, TextState> {
  const states = new Map<string, TextState>();
  for (const [namespace, tree] of Object.entries(dutch)) {
    const translated = formsByKey(own[namespace as Namespace] ?? {});
    for (const [key, forms] of formsByKey(tree)) {
      const name = `${namespace}:${key}`;
      if (isDutchOnly(name)) continue;
      states.set(name, lng === "nl" ? "source" : stateOf(translated.has(key), status[name], hashOfForms(forms)));
    }
  }
  return states;
}

function stateOf(present: boolean, entry: StatusEntry | undefined, hash: string): TextState {
  if (!present) return "missing";
  if (!entry) return "unstamped";
  return entry.source === hash ? entry.status : "stale";
}

export interface Coverage {
  readonly lng: string;
  readonly namespace: string;
  readonly total: number;
  /** Translated, whatever their state. */
  readonly present: number;
  readonly reviewed: number;
  readonly draft: number;
  readonly machine: number;
  readonly stale: number;
  readonly unstamped: number;
  readonly missing: number;
  readonly staleKeys: readonly string[];
}

/** Coverage per language and room, read afresh from the files: for the page of the beheerder and `npm run texts:status`. */
export function textStatus(folder = localesFolder()): readonly Coverage[] {
  const dutch = readTexts("nl", folder);
  return languages
    .filter((lng) => lng !== "nl")
    .flatMap((lng) => {
      const states = statesOf(lng, dutch, readTexts(lng, folder), readStatus(lng, folder));
      return namespaces.map((namespace) => coverage(lng, namespace, states));
    });
}

function coverage(lng: string, namespace: string, states: ReadonlyMap<string, TextState>): Coverage {
  const own = [...states].filter(([name]) => name.startsWith(`${namespace}:`));
  const count = (state: TextState) => own.filter(([, found]) => found === state).length;
  return {
    lng,
    namespace,
    total: own.length,
    present: own.length - count("missing"),
    reviewed: count("reviewed"),
    draft: count("draft"),
    machine: count("machine"),
    stale: count("stale"),
    unstamped: count("unstamped"),
    missing: count("missing"),
    staleKeys: own.filter(([, state]) => state === "stale").map(([name]) => name),
  };
}

export interface Stamping {
  readonly status: TranslationStatus;
  /** Only this text, or all whose name starts with it; whatever their state. */
  readonly key?: string;
  readonly reviewer?: string;
  readonly date?: string;
  /** Also texts whose Dutch changed: they were translated anew. */
  readonly stale: boolean;
}

/** Records from which Dutch the translations of `lng` came. Texts that are gone lose their line. */
export function stamp(lng: string, dutch: Texts, own: Texts, before: StatusFile, how: Stamping) {
  const file: Record<string, StatusEntry> = {};
  let changed = 0;
  for (const [name, state] of statesOf(lng, dutch, own, before)) {
    const known = before[name];
    const chosen = how.key ? name.startsWith(how.key) : state === "unstamped" || (how.stale && state === "stale");
    if (state === "missing") continue;
    if (!chosen) {
      if (known) file[name] = known;
      continue;
    }
    const { reviewer, date, status } = how;
    file[name] = { status, ...(reviewer && { reviewer }), ...(date && { date }), source: hashOfName(dutch, name) };
    changed += 1;
  }
  return { file, changed } as const;
}

function hashOfName(dutch: Texts, name: string): string {
  const [namespace = "", key = ""] = name.split(":");
  return hashOfForms(formsByKey(dutch[namespace as Namespace] ?? {}).get(key) ?? {});
}
