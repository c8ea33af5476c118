import { eachForm, type Gate } from "./gate.ts";
import { sentences } from "./sentences.ts";

/** C-17: people found "duurt 5 minuten" untrue for them; steps are named instead. */
export const noMinutes: Gate = ({ lng, own }) => {
  const minutes = /\d\s*(?:min(?:uten|uut|utes?|\.)|دقيق|دقائق|ደቒቕ|ደቓይቕ|хвилин)/iu;
  const promise = /\b(?:duurt|kost|nodig|bezig|klaar|takes?|done|needs?)\b|يستغرق|ይወስድ|займе|триває/iu;
  if (!["nl", "en", "ar", "ti", "uk"].includes(lng)) return [];
  return eachForm(own, (text) =>
    sentences(text)
      .filter((sentence) => minutes.test(sentence) && promise.test(sentence))
      .map((sentence) => `promises how long it takes: "${sentence}"`),
  );
};

/** C-19: who leaves by a link does not come back. Addresses of Werkpleinen and values put in by the program are no texts. */
export const noLinksOut: Gate = ({ name, own }) =>
  name.startsWith("werkpleinen:")
    ? []
    : eachForm(own, (text) =>
        /https?:|www\.|\bhref\b|<a\b/i.test(text) ? ["contains a link or an address of a site"] : [],
      );

/** B-24: a range with a dash is drawn the wrong way round from right to left. */
export const noDashedRange: Gate = ({ lng, own }) =>
  ["ar", "fa", "prs"].includes(lng)
    ? eachForm(own, (text) =>
        /[\d}]\s*[-–—]\s*[\d{]/.test(text) ? ["a range with a dash: write the words for from and to"] : [],
      )
    : [];
