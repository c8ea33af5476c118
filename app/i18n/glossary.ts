import type { LanguageCode } from "./languages.ts";

/** One official word, after `locales/_glossary.json`. */
export interface Term {
  readonly term: string;
  readonly nl_explanation_B1: string;
  readonly keep_dutch_term: boolean;
  readonly status: string;
  readonly sources: Readonly<Record<string, string>>;
  readonly notes: string;
  readonly en?: string;
  readonly ar?: string;
  readonly ti?: string;
  readonly uk?: string;
}

let terms: ReadonlyMap<string, Term> = new Map();
let dutchWords: RegExp | undefined;

/** Called once at start with the glossary; browsers of staff never need it. */
export function registerGlossary(list: readonly Term[]): void {
  terms = new Map(list.map((term) => [term.term, term]));
  dutchWords = list.length > 0 ? officialWords(list) : undefined;
}

/** The term with this Dutch word. */
export function termOf(id: string): Term | undefined {
  return terms.get(id);
}

/** The word in `lng` without the remarks in brackets; undefined when there is none. */
export function translatedTerm(term: Term, lng: LanguageCode): string | undefined {
  const word = lng === "en" || lng === "ar" || lng === "ti" || lng === "uk" ? term[lng] : undefined;
  return word?.replace(/\s*\([^)]*\)/g, "").trim() || undefined;
}

/**
 * Finds the Dutch in a text of `lng`, so that no foreign voice reads it out (C-52). In another script every word in our letters is
 * Dutch: a name, a law, an official word. In English it is what the glossary holds; words that English has too are left alone.
 */
export function dutchTermsIn(lng: LanguageCode): RegExp | undefined {
  if (lng === "nl" || lng.startsWith("qps")) return undefined;
  return lng === "en" ? dutchWords : latinWords;
}

const latinWord = "\\p{N}*\\p{Script=Latin}[\\p{Script=Latin}\\p{M}\\p{N}]*(?:[-'’.@/][\\p{Script=Latin}\\p{N}]+)*";

/** A house number or postcode starts with its digits: `12 B`, `4701 AB`. */
const latinWords = new RegExp(`((?:\\p{N}+ (?=[A-Z]{1,2}(?!\\p{L})))?${latinWord}(?: ${latinWord})*)`, "gu");

function officialWords(list: readonly Term[]): RegExp {
  const words = list
    .filter((term) => term.en?.toLowerCase() !== term.term.toLowerCase() && term.term !== "partner")
    .map((term) => term.term.replace(/[()]/g, "\\$&"))
    .sort((a, b) => b.length - a.length);
  return new RegExp(`(?<![\\p{L}\\p{N}])((?:${words.join("|")})(?:en|s)?)(?![\\p{L}\\p{N}])`, "giu");
}
