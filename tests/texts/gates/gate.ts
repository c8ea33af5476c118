import type { Term } from "#app/i18n/glossary.ts";
import type { Forms } from "#app/i18n/leaves.ts";

/** One text in one language, with what it was translated from. For Dutch itself `own` and `dutch` are the same. */
export interface TextAtHand {
  readonly lng: string;
  /** `namespace:key` without plural suffix. */
  readonly name: string;
  readonly own: Forms;
  readonly dutch: Forms;
  readonly english?: Forms;
  readonly surroundings: Surroundings;
}

/** What the gates know besides the texts. */
export interface Surroundings {
  readonly glossary: readonly Term[];
  /** Names that stay as they are in every language: Werkpleinen, places, products. */
  readonly names: readonly string[];
  /** Other words that a reviewer accepts for a term: `{ "melding": { "uk": ["звернення"] } }`. */
  readonly variants: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Dutch words of more than fourteen letters that may stay, with the reason. */
  readonly longWords: Readonly<Record<string, string>>;
  /** Difficult Dutch words with a plainer one. */
  readonly difficultWords: Readonly<Record<string, string>>;
}

/** Says what is wrong, one sentence each; an empty list opens the gate. */
export type Gate = (text: TextAtHand) => readonly string[];

/** Every form, with its plural suffix for the report. */
export function eachForm(forms: Forms, check: (text: string) => readonly string[]): readonly string[] {
  return Object.entries(forms).flatMap(([form, text]) =>
    check(text).map((what) => (form === "" ? what : `(${form}) ${what}`)),
  );
}

/** Without placeholders and without tags; the content of `<term>` goes too, as it is Dutch on purpose. */
export function wordsOnly(text: string): string {
  return text
    .replace(/<term>.*?<\/term>/gs, " ")
    .replace(/\{\{.*?\}\}/gs, " ")
    .replace(/<[^>]*>/g, " ");
}

/** `wordsOnly`, and without official Dutch words and names that every language keeps. */
export function ownWords(text: string, { glossary, names }: Surroundings): string {
  const kept = [...glossary.map((term) => term.term), ...names].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${kept.map(escaped).join("|")})(?:en|s)?(?![\\p{L}\\p{N}])`, "giu");
  const plain = wordsOnly(text).replace(/\S+@\S+|https?:\S+/g, " ");
  return kept.length > 0 ? plain.replace(pattern, " ") : plain;
}

export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** The forms one under the other, for gates that ask whether something occurs at all. */
export function allForms(forms: Forms): string {
  return Object.values(forms).join("\n");
}
