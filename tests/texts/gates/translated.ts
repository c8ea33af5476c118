import { type Gate, ownWords } from "./gate.ts";

/** Gate 5: not the Dutch again, nor (outside English) the English. Official words and names alone may stay. */
export const translated: Gate = ({ lng, own, dutch, english, surroundings }) => {
  if (lng === "nl") return [];
  const others = [
    ["Dutch", Object.values(dutch)] as const,
    ["English", lng === "en" ? [] : Object.values(english ?? {})] as const,
  ];
  return Object.values(own).flatMap((text) => {
    if (!/\p{L}{2}/u.test(ownWords(text, surroundings))) return [];
    return others.filter(([, texts]) => texts.includes(text)).map(([name]) => `is the ${name} text`);
  });
};
