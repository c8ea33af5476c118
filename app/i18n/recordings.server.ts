import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Namespace } from "./languages.ts";
import { formsByKey } from "./leaves.ts";
import { localesFolder, readJson } from "./locale-files.server.ts";
import { hashOfForms } from "./text-status.server.ts";
import type { Texts } from "./texts.ts";

/** One line of `locales/<lng>/_recordings.json`, by the key of the heading of the page that a real voice reads (C-42). */
export interface Recording {
  /** Opus, in `public/audio/<lng>/`. */
  readonly file: string;
  /** Every text that the voice reads, by its key, with the hash of the words as they were read. */
  readonly reads: Readonly<Record<string, string>>;
}

export type RecordingsFile = Readonly<Record<string, Recording>>;

export function readRecordings(lng: string, folder = localesFolder()): RecordingsFile {
  const path = join(folder, lng, "_recordings.json");
  return existsSync(path) ? (readJson(path) as RecordingsFile) : {};
}

/** The hash of a text as it stands now; undefined when there is none by this key. */
export function hashOfText(texts: Texts, key: string): string | undefined {
  const [namespace = "", path = ""] = key.split(":");
  const forms = formsByKey(texts[namespace as Namespace] ?? {}).get(path);
  return forms && hashOfForms(forms);
}

/** The texts that a recording reads otherwise than they stand on the page now. Empty: the voice says what is written. */
export function changedSince(texts: Texts, { reads }: Recording): readonly string[] {
  return Object.entries(reads)
    .filter(([key, hash]) => hashOfText(texts, key) !== hash)
    .map(([key]) => key);
}

/** Address of the recording of a page, by language and the key of its heading. */
const playable = new Map<string, string>();

/** Called whenever texts are read: a recording of words that changed is not played, since the page would say something else. */
export function registerRecordings(lng: string, texts: Texts, recordings: RecordingsFile): void {
  for (const known of [...playable.keys()]) if (known.startsWith(`${lng} `)) playable.delete(known);
  for (const [heading, recording] of Object.entries(recordings))
    if (changedSince(texts, recording).length === 0)
      playable.set(`${lng} ${heading}`, `/audio/${lng}/${recording.file}`);
}

/** Address of a recording of the page with this heading, when a real voice read what is written there now. */
export function recordingFor(lng: string, heading: string): string | undefined {
  return playable.get(`${lng} ${heading}`);
}
