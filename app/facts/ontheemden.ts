import { defineFact } from "./core/define-fact.ts";

/** For leefgeld (Regeling opvang ontheemden Oekraïne): the place, the paper of the stay, and whether meals are given there. */
const needed = { ground: "rooo", sensitivity: "personal", uses: ["staff:triage"] } as const;

export const verblijfsbewijs = defineFact({
  ...needed,
  id: "verblijfsbewijs",
  type: "choice",
  sensitivity: "sensitive",
  options: ["sticker", "o-document", "afspraak", "nee"],
  mayBeUnknown: true,
});

export const opvangPlek = defineFact({ ...needed, id: "opvangPlek", type: "shortText", max: 160 });
export const opvangSinds = defineFact({ ...needed, id: "opvangSinds", type: "day" });
export const krijgtMaaltijden = defineFact({ ...needed, id: "krijgtMaaltijden", type: "yesNo", mayBeUnknown: true });

/** Leefgeld of another gemeente or from the IND is not paid twice. */
export const leefgeldElders = defineFact({ ...needed, id: "leefgeldElders", type: "yesNo", mayBeUnknown: true });
