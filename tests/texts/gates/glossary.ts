import type { Term } from "#app/i18n/glossary.ts";
import { allForms, escaped, type Gate } from "./gate.ts";

/** Gate 10: where the Dutch has an official word, the translation has the word of the glossary, an accepted other, or the Dutch word. */
export const glossary: Gate = ({ lng, own, dutch, surroundings }) => {
  if (lng === "nl") return [];
  const translation = allForms(own);
  return termsIn(allForms(dutch), surroundings.glossary)
    .filter((term) => {
      const word = (term as unknown as Record<string, string | undefined>)[lng];
      const accepted = [...(word ? alternatives(word) : []), ...(surroundings.variants[term.term]?.[lng] ?? [])];
      const words = accepted.length > 0 ? accepted : [term.term];
      return !new RegExp(escaped(term.term), "iu").test(translation) && !words.some((w) => says(translation, w));
    })
    .map((term) => `"${term.term}" should be said as in the glossary, or in Dutch`);
};

/** Longest first, and each place counts once: "bijzondere bijstand" is not also "bijstand". */
function termsIn(text: string, terms: readonly Term[]): readonly Term[] {
  let rest = text;
  return [...terms]
    .sort((a, b) => b.term.length - a.term.length)
    .filter((term) => {
      const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(term.term)}(?:en|s|'s|'en)?(?![\\p{L}\\p{N}])`, "giu");
      const found = pattern.test(rest);
      rest = rest.replace(pattern, " ");
      return found;
    });
}

/** "a benefit (payment)" → "a benefit" and "payment". */
function alternatives(word: string): readonly string[] {
  const inside = [...word.matchAll(/\(([^)]*)\)/g)].map((match) => match[1] ?? "");
  return [word.replace(/\([^)]*\)/g, " ").trim(), ...inside].flatMap((part) => part.split(/[/;]/)).filter(Boolean);
}

/** Languages bend words: the stems of at least half of the words must occur. */
function says(text: string, word: string): boolean {
  const body = simplified(text);
  const stems = simplified(word)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part.length > 2)
    .map(stem);
  const found = stems.filter((part) => body.includes(part)).length;
  return stems.length > 0 && found * 2 >= stems.length;
}

function stem(word: string): string {
  const bare = word.replace(/^(?:وال|بال|لل|ال)/, "");
  return bare.length <= 4 ? bare.slice(0, Math.max(2, bare.length - 1)) : bare.slice(0, Math.ceil(bare.length * 0.6));
}

function simplified(text: string): string {
  return text
    .toLowerCase()
    .replace(/\p{Mn}|['’]/gu, "")
    .replace(/[أإآ]/g, "ا")
    .replace(/ة/g, "ه");
}
