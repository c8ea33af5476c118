import type { Texts, TextTree } from "./texts.ts";

const accents: Readonly<Record<string, string>> = Object.fromEntries(
  [..."aeiouyncszdgkprtAEIOUNCS"].map((letter, index) => [letter, [..."åéîöûýñçšžđğķƥŕţÅÉÎÖÛÑÇŠ"][index] ?? letter]),
);
const keep = /(\{\{[^}]*\}\}|<[^>]*>)/;

/** Dutch with accents, 40 % longer, in brackets: text without brackets is text in code, cut-off brackets are a box too small (B-33). */
export function pseudoText(text: string): string {
  const accented = text
    .split(keep)
    .map((part, index) => (index % 2 === 1 ? part : [...part].map((letter) => accents[letter] ?? letter).join("")))
    .join("");
  const filler = " löŕéɱ".repeat(Math.ceil((text.length * 0.4) / 6));
  return `⟦${accented}${filler}⟧`;
}

export function pseudoTexts(dutch: Texts): Texts {
  return Object.fromEntries(Object.entries(dutch).map(([namespace, tree]) => [namespace, pseudoTree(tree)]));
}

function pseudoTree(tree: TextTree): TextTree {
  return Object.fromEntries(
    Object.entries(tree).map(([part, value]) => [
      part,
      typeof value === "string" ? pseudoText(value) : pseudoTree(value),
    ]),
  );
}
