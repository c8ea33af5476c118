import { eachForm, type Gate, wordsOnly } from "./gate.ts";
import { sentences, words } from "./sentences.ts";

const mostWords = 15;
const mostSentences = 3;
const mostLetters = 14;

/** C-25: short sentences, short paragraphs. A text message is one paragraph whatever it says. */
export const shortSentences: Gate = ({ name, own }) =>
  eachForm(own, (text) => [
    ...sentences(text)
      .filter((sentence) => words(sentence).length > mostWords)
      .map((sentence) => `${words(sentence).length} words in one sentence: "${sentence}"`),
    ...text
      .split(/\n\s*\n/)
      .filter((paragraph) => sentences(paragraph).length > mostSentences && !name.startsWith("messages:sms."))
      .map((paragraph) => `${sentences(paragraph).length} sentences in one paragraph; ${mostSentences} at the most`),
  ]);

/** C-25: a long word needs to be in the glossary, where it is explained, or a reason to stay. */
export const shortWords: Gate = ({ own, surroundings }) => {
  const known = [
    ...Object.keys(surroundings.longWords),
    ...surroundings.glossary.map(({ term }) => term.toLowerCase()),
  ];
  const bent = new Set(known.flatMap((word) => ["", "en", "s", "e", "'s"].map((end) => word.toLowerCase() + end)));
  const parts = new Set([...bent].flatMap((word) => word.split(/[^\p{L}]+/u)));
  return eachForm(own, (text) =>
    (wordsOnly(text).match(/\p{L}+/gu) ?? [])
      .filter((word) => word.length > mostLetters && !parts.has(word.toLowerCase()))
      .map((word) => `"${word}" has ${word.length} letters: shorter, or explain why not in long-words.json`),
  );
};

/** C-25, C-20: words that residents find hard or that mean something else to them. */
export const easyWords: Gate = ({ own, surroundings }) =>
  eachForm(own, (text) => {
    const plain = ` ${wordsOnly(text)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}'-]+/gu, " ")} `;
    return Object.entries(surroundings.difficultWords)
      .filter(([word]) => plain.includes(` ${word} `))
      .map(([word, better]) => `"${word}" is hard: ${better}`);
  });

const passiveVerb = /\b(?:word|wordt|worden|werd|werden)\b/i;
const participle = /\b(?:\p{Ll}*ge\p{Ll}{2,}(?:d|t|en)|(?:be|ver|ont|her)\p{Ll}{3,}(?:d|t))\b/gu;
const noParticiple = new Set(
  "gezond gebied geduld geluid bekend verdriet geweld gegevens bent ontvangst bericht bewust vertrouwen getallen vragen dagen verstand gebeurt gedragen weggegooid eigendom".split(
    " ",
  ),
);

/** C-25: who does it? Passive sentences hide that. */
export const noPassive: Gate = ({ own }) =>
  eachForm(own, (text) =>
    sentences(text)
      .filter((sentence) => passiveVerb.test(sentence) && [...(sentence.match(participle) ?? [])].some(isParticiple))
      .map((sentence) => `passive: "${sentence}"`),
  );

function isParticiple(word: string): boolean {
  return (
    !noParticiple.has(word) && !/(?:dagen|gelden|genoten|gevolgen|gezinnen|tegen|vragen|toeslagen|bedragen)$/.test(word)
  );
}

const abbreviation =
  /(?<![\p{L}.])(?:o\.a\.|d\.m\.v\.|i\.v\.m\.|i\.p\.v\.|m\.b\.t\.|t\.a\.v\.|n\.a\.v\.|a\.u\.b\.|e\.d\.|b\.v\.|t\.b\.v\.|bijv\.|bv\.|evt\.|enz\.|etc\.|resp\.|max\.|min\.|art\.|incl\.|excl\.|ca\.|nr\.|tel\.|dhr\.|mw\.|mevr\.|t\/m|m\.u\.v\.)/iu;
const numbers = /\b(?:twee|drie|vier|vijf|zes|zeven|negen|tien|elf|twaalf|twintig|dertig|honderd|duizend)\b/i;
const informal = /\b(?:je|jij|jou|jouw|jullie)\b/i;

/** C-25: "u", whole words, digits. */
export const officialTone: Gate = ({ own }) =>
  eachForm(own, (text) => [
    ...found(text, informal, (word) => `"${word}": say u`),
    ...found(text, abbreviation, (word) => `"${word}" is short for something: write it out`),
    ...found(text, numbers, (word) => `"${word}": write the number in digits`),
  ]);

function found(text: string, pattern: RegExp, say: (word: string) => string): readonly string[] {
  const match = pattern.exec(wordsOnly(text));
  return match ? [say(match[0])] : [];
}

const denial =
  /\b(?:niet|geen|nooit|niemand|niets|nergens|zonder|tenzij)\b|\bon(?:mogelijk|juist|volledig|bekend|geldig)\b/gi;

/** C-25: two denials in one clause are a riddle. */
export const noDoubleDenial: Gate = ({ own }) =>
  eachForm(own, (text) =>
    sentences(text)
      .flatMap((sentence) => sentence.split(/[,;:]|\b(?:en|of|maar|als|dan|want|omdat|ook)\b/i))
      .filter((clause) => (clause.match(denial) ?? []).length > 1)
      .map((clause) => `two denials: "${clause.trim()}"`),
  );

/** Advice, never a proof (C-26): the average length of the sentences of a page. */
export function averageWords(texts: readonly string[]): number {
  const all = texts.flatMap(sentences);
  return all.length === 0 ? 0 : all.reduce((sum, sentence) => sum + words(sentence).length, 0) / all.length;
}
