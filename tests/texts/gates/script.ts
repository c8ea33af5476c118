import { eachForm, type Gate, ownWords } from "./gate.ts";

const scripts: Readonly<Record<string, RegExp>> = {
  ar: /\p{Script=Arabic}/gu,
  ti: /\p{Script=Ethiopic}/gu,
  uk: /\p{Script=Cyrillic}/gu,
};

/** Gate 6: at least 60 % of the letters are of the language's script, official words and names left out. */
export const script: Gate = ({ lng, own, surroundings }) => {
  const wanted = scripts[lng] ?? /\p{Script=Latin}/gu;
  return eachForm(own, (text) => {
    const words = ownWords(text, surroundings);
    const letters = words.match(/\p{L}/gu)?.length ?? 0;
    const right = words.match(wanted)?.length ?? 0;
    return letters > 3 && right < 0.6 * letters ? [`only ${right} of ${letters} letters are of the right script`] : [];
  });
};
