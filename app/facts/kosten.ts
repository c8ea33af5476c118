import { defineFact } from "./core/define-fact.ts";

/** Bijzondere bijstand is decided per cost (Participatiewet art. 35): what, why, how much, when, and who else could pay. */
const perCost = { ground: "pw53a", sensitivity: "sensitive", uses: ["staff:triage"] } as const;

export const kostSoort = defineFact({
  ...perCost,
  id: "kostSoort",
  type: "choice",
  options: [
    "bril-gehoor-tanden",
    "zorg",
    "rechtbank",
    "bewindvoering",
    "woning",
    "verhuizing",
    "reizen",
    "school",
    "uitvaart",
    "anders",
  ],
});

export const kostWat = defineFact({ ...perCost, id: "kostWat", type: "shortText", max: 200 });

/** The reason is often an illness: it may stay empty, and a colleague asks. */
export const kostWaarom = defineFact({
  ...perCost,
  id: "kostWaarom",
  type: "longText",
  sensitivity: "special",
  optional: true,
  max: 1000,
});

export const kostBedrag = defineFact({
  ...perCost,
  id: "kostBedrag",
  type: "money",
  unit: "eurocent",
  max: 10_000_000,
  mayBeUnknown: true,
});

/** When the cost was made or will be made: a cost of long ago is often too late. */
export const kostDag = defineFact({
  ...perCost,
  id: "kostDag",
  type: "day",
  mayLieAhead: true,
  mayBeUnknown: true,
});

export const kostBetaald = defineFact({ ...perCost, id: "kostBetaald", type: "yesNo" });

/** What ranks before the bijzondere bijstand (Participatiewet art. 15). */
export const kostVergoeding = defineFact({
  ...perCost,
  id: "kostVergoeding",
  type: "choice",
  options: ["niemand", "gevraagd", "deel", "geweigerd"],
  mayBeUnknown: true,
});

export const kosten = defineFact({
  ...perCost,
  id: "kosten",
  type: "group",
  of: [kostSoort, kostWat, kostWaarom, kostBedrag, kostDag, kostBetaald, kostVergoeding],
  maxRows: 8,
});
