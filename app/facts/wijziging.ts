import { defineFact } from "./core/define-fact.ts";

/** What somebody with a benefit has to tell of their own accord (Participatiewet art. 17 lid 1), and nothing beyond it. */
const told = { ground: "pw17", sensitivity: "personal", uses: ["staff:decision"] } as const;
const from = { ...told, type: "day", mayLieAhead: true } as const;

export const watVeranderd = defineFact({
  ...told,
  id: "watVeranderd",
  type: "choices",
  uses: ["staff:decision", "condition:wijziging"],
  options: ["adres", "huishouden", "inkomen", "geld", "buitenland", "opleiding", "rekening", "anders"],
});

export const verhuisdag = defineFact({ ...from, id: "verhuisdag" });
/** In words: also who goes to a shelter or has no address left can say where. */
export const nieuwAdres = defineFact({ ...told, id: "nieuwAdres", type: "shortText", max: 200 });

export const huishoudenSinds = defineFact({ ...from, id: "huishoudenSinds" });
export const inkomenSinds = defineFact({ ...from, id: "inkomenSinds" });
export const opleidingSinds = defineFact({ ...from, id: "opleidingSinds" });

/** Money or goods that came at once: kept or counted by its kind (Participatiewet art. 31 and 34). */
export const geldSoort = defineFact({
  ...told,
  id: "geldSoort",
  type: "choice",
  sensitivity: "sensitive",
  options: ["erfenis", "gift", "prijs", "verkoop", "schade", "anders"],
});
export const geldBedrag = defineFact({
  ...told,
  id: "geldBedrag",
  type: "money",
  sensitivity: "sensitive",
  unit: "eurocent",
  max: 1_000_000_000,
});
export const geldOp = defineFact({ ...told, id: "geldOp", type: "day" });

/** Days away count, never where somebody goes (Participatiewet art. 13 lid 1). */
export const buitenlandWie = defineFact({
  ...told,
  id: "buitenlandWie",
  type: "choices",
  options: ["ik", "partner", "kinderen"],
});
export const buitenlandVan = defineFact({ ...from, id: "buitenlandVan" });
export const buitenlandTot = defineFact({ ...from, id: "buitenlandTot" });

export const meerOverVerandering = defineFact({
  ...told,
  id: "meerOverVerandering",
  type: "longText",
  sensitivity: "sensitive",
  optional: true,
  max: 2000,
});
