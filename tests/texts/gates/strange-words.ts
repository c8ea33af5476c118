import { eachForm, type Gate, ownWords } from "./gate.ts";

const dutch =
  "het een van niet voor met zijn wij uw naar maar ook bij wordt worden geen dit dat deze kunt moet heeft hebt wat waar als onze alleen";
const english = "the and you your is are with for not this that have from will please can must what";
const german = "der die das und nicht ist sie ein eine mit für auf werden bitte ihre oder";
const strangers: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  nl: [
    ["English", "the and you your are please this that have"],
    ["German", "und nicht ist sie eine für bitte ihre oder"],
  ],
  en: [
    ["Dutch", dutch],
    ["German", "und nicht ist sie ein eine für auf werden bitte ihre oder"],
  ],
};
const everyStranger = [
  ["Dutch", dutch],
  ["English", english],
  ["German", german],
] as const;

const wrongLetters: Readonly<Record<string, RegExp>> = {
  uk: /[ыэъёЫЭЪЁ]/,
  ar: /[یک]/,
  fa: /[يك]/,
  prs: /[يك]/,
};

/** Gate 7: no stop words of another language, and no letters of a neighbour's alphabet. */
export const strangeWords: Gate = ({ lng, own, surroundings }) =>
  eachForm(own, (text) => {
    const words = new Set(
      ownWords(text, surroundings)
        .toLowerCase()
        .match(/\p{L}+/gu) ?? [],
    );
    const found = (strangers[lng] ?? everyStranger).flatMap(([name, list]) =>
      list
        .split(" ")
        .filter((word) => words.has(word))
        .map((word) => `"${word}" is ${name}`),
    );
    const letter = wrongLetters[lng]?.exec(text)?.[0];
    return letter ? [...found, `the letter ${letter} belongs to another language`] : found;
  });
