import { defineFact } from "./core/define-fact.ts";

/** For whoever looks for work without a benefit (Participatiewet art. 7 lid 1 a). Nothing about money. */
const needed = { ground: "pw7", sensitivity: "personal", uses: ["staff:talk"] } as const;

export const werkHulp = defineFact({
  ...needed,
  id: "werkHulp",
  type: "choices",
  options: ["werk-zoeken", "cv-en-brief", "kiezen", "opleiding", "taal", "proefplek", "hulp-op-het-werk", "anders"],
});

export const werkUrenWens = defineFact({
  ...needed,
  id: "werkUrenWens",
  type: "number",
  unit: "hoursPerWeek",
  min: 1,
  max: 60,
  mayBeUnknown: true,
});

export const werkVanaf = defineFact({
  ...needed,
  id: "werkVanaf",
  type: "choice",
  uses: ["staff:talk", "condition:voorstel"],
  options: ["nu", "binnen-3-maanden", "later"],
  mayBeUnknown: true,
});
