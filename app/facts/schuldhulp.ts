import { defineFact } from "./core/define-fact.ts";

/** For whoever asks for help with money (Wgs art. 3 and 4). Nothing needs to be proved to ask. */
const needed = { ground: "wgs", sensitivity: "sensitive", uses: ["staff:triage"] } as const;

/** What can happen soon. The law gives three working days for the first talk (Wgs art. 4 lid 2). */
export const dreiging = defineFact({
  ...needed,
  id: "dreiging",
  type: "choices",
  uses: ["route:dreiging-door-schulden", "condition:financiele-hulpvraag", "staff:urgent"],
  options: ["geen", "huis-uit", "energie-dicht", "water-dicht", "zorgverzekering-stopt", "beslag"],
  aloneOptions: ["geen"],
  mayBeUnknown: true,
});

export const dreigingDag = defineFact({
  ...needed,
  id: "dreigingDag",
  type: "day",
  uses: ["staff:urgent"],
  mayLieAhead: true,
  mayBeUnknown: true,
});

export const geldhulpWens = defineFact({
  ...needed,
  id: "geldhulpWens",
  type: "choices",
  options: ["schulden-oplossen", "overzicht", "rekeningen-betalen", "toeslagen", "brieven", "anders"],
});

export const aantalSchuldeisers = defineFact({
  ...needed,
  id: "aantalSchuldeisers",
  type: "choice",
  options: ["geen", "1-tot-5", "6-tot-15", "meer"],
  mayBeUnknown: true,
  mayBeDeclined: true,
});

export const schuldhulpNu = defineFact({
  ...needed,
  id: "schuldhulpNu",
  type: "choices",
  options: ["geen", "schuldhulp", "bewindvoering", "vrijwilliger"],
  aloneOptions: ["geen"],
  mayBeDeclined: true,
});
