import { registerGlossary } from "./glossary.ts";
import { languages, offerPseudoLanguages } from "./languages.ts";
import { readCritical, readGlossary, readTexts } from "./locale-files.server.ts";
import { pseudoTexts } from "./pseudo.ts";
import { readRecordings, registerRecordings } from "./recordings.server.ts";
import { readStatus, statesOf } from "./text-status.server.ts";
import { registerCritical, registerTexts } from "./texts.ts";

export { translator } from "./texts.ts";

const complete = new Set<string>();

/** Reads all texts from `locales/`, once at start (done by importing this file) and again only by tests and the developer's server. */
export function loadTexts(folder?: string): void {
  const dutch = readTexts("nl", folder);
  registerGlossary(readGlossary(folder));
  registerCritical(readCritical(folder));
  for (const lng of languages) {
    const own = lng === "nl" ? dutch : readTexts(lng, folder);
    const states = statesOf(lng, dutch, own, readStatus(lng, folder));
    const reviewed = new Set([...states].filter(([, state]) => state === "reviewed").map(([name]) => name));
    registerTexts(lng, own, reviewed);
    registerRecordings(lng, own, readRecordings(lng, folder));
    if (reviewed.size === states.size) complete.add(lng);
    else complete.delete(lng);
  }
  if (process.env.LOKET_PSEUDO === "1" && (process.env.LOKET_ENV ?? process.env.NODE_ENV) !== "production") {
    offerPseudoLanguages();
    for (const lng of ["qps", "qps-rtl"] as const) registerTexts(lng, pseudoTexts(dutch));
  }
}

/** Whether a native reader approved every text of this language; if not, pages say that a computer translated (B-42). */
export function allReviewed(lng: string): boolean {
  return lng === "nl" || complete.has(lng);
}

loadTexts();
