import { eachForm, type Gate } from "./gate.ts";

const forbidden: readonly (readonly [RegExp, string])[] = [
  [/\\/, "a backslash"],
  [/&(?:[a-z]+|#\d+|#x[\da-f]+);/i, "an HTML entity"],
  [/\ufeff/, "a byte order mark"],
  [/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/, "a mark for direction: isolation is done by the program"],
  [/ {2}/, "two spaces"],
  [/^\s|\s$/, "a space at the start or the end"],
  [/\t/, "a tab"],
];

/** Gate 8: nothing in a text that a reader would see as dirt, and composed letters (NFC). */
export const characters: Gate = ({ own }) =>
  eachForm(own, (text) => [
    ...(text.trim() === "" ? ["is empty"] : []),
    ...forbidden.filter(([pattern]) => pattern.test(text)).map(([, what]) => `contains ${what}`),
    ...(text === text.normalize("NFC") ? [] : ["letters are not composed (NFC)"]),
  ]);
