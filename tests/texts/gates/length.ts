import { eachForm, type Gate, wordsOnly } from "./gate.ts";

/** Shorter Dutch says too little to compare with. */
const comparableFrom = 12;

/** Gate 9: between 0.3 and 3 times as long as the Dutch: else something is missing or has been added. */
export const length: Gate = ({ own, dutch }) => {
  const source = Math.max(...Object.values(dutch).map(lengthOf));
  return eachForm(own, (text) => {
    const found = lengthOf(text);
    if (source < comparableFrom) return found > 45 ? [`${found} characters for ${source} in Dutch`] : [];
    return found < 0.3 * source || found > 3 * source ? [`${found} characters for ${source} in Dutch`] : [];
  });
};

/** Dutch words that are marked as such come on top of the translation, unless the whole text is one of them: a name. */
function lengthOf(text: string): number {
  return wordsOnly(text).trim().length || wordsOnly(text.replaceAll(/<\/?term>/g, "")).trim().length;
}
