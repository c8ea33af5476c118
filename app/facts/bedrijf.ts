import { defineFact } from "./core/define-fact.ts";

/** The own business, for who goes on or begins (Bbz 2004) and for who stops (IOAZ). */
const needed = { ground: "pw53a", sensitivity: "personal", uses: ["staff:decision"] } as const;

/** Bbz 2004, artikel 2: the groups that it is for. Born before 1960 follows from the birth date. */
export const bbzSituatie = defineFact({
  ...needed,
  id: "bbzSituatie",
  type: "choice",
  uses: ["staff:decision", "condition:bbz"],
  options: ["gevestigd", "starten", "stoppen"],
});

export const bedrijfWat = defineFact({ ...needed, id: "bedrijfWat", type: "shortText", max: 200 });
export const kvkNummer = defineFact({ ...needed, id: "kvkNummer", type: "shortText", optional: true, max: 12 });

/** With or without a legal person: whose possessions count hangs on it. */
export const rechtsvorm = defineFact({
  ...needed,
  id: "rechtsvorm",
  type: "choice",
  options: ["eenmanszaak", "vof", "bv", "anders"],
  mayBeUnknown: true,
});

export const bedrijfBegon = defineFact({ ...needed, id: "bedrijfBegon", type: "day" });

/** IOAZ, artikel 5: asked for before the business ends. */
export const bedrijfStopt = defineFact({ ...needed, id: "bedrijfStopt", type: "day", mayLieAhead: true });

/** A rough answer is enough for a first talk: the decision reads the annual accounts. */
export const winstPerJaar = defineFact({
  ...needed,
  id: "winstPerJaar",
  type: "money",
  sensitivity: "sensitive",
  unit: "eurocentPerYear",
  max: 100_000_000,
  bands: [
    [0, 500_000],
    [500_000, 1_500_000],
    [1_500_000, 3_000_000],
    [3_000_000, null],
  ],
  mayBeUnknown: true,
});

export const bedrijfProblemen = defineFact({
  ...needed,
  id: "bedrijfProblemen",
  type: "longText",
  sensitivity: "sensitive",
  optional: true,
  max: 2000,
});

export const bbzHulp = defineFact({
  ...needed,
  id: "bbzHulp",
  type: "choices",
  uses: ["staff:decision", "condition:bbz"],
  options: ["levensonderhoud", "kapitaal", "begeleiding"],
});

export const kapitaalBedrag = defineFact({
  ...needed,
  id: "kapitaalBedrag",
  type: "money",
  sensitivity: "sensitive",
  unit: "eurocent",
  max: 100_000_000,
  mayBeUnknown: true,
});
export const kapitaalWaarvoor = defineFact({ ...needed, id: "kapitaalWaarvoor", type: "longText", max: 2000 });
