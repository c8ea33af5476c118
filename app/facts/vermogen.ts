import { defineFact } from "./core/define-fact.ts";

/** Of the resident and, when there is one, the partner and the children together. */
export const spaargeld = defineFact({
  id: "spaargeld",
  type: "money",
  ground: "pw53a",
  sensitivity: "sensitive",
  uses: ["staff:triage", "condition:regelingen"],
  unit: "eurocent",
  max: 1_000_000_000,
  bands: [
    [0, 100_000],
    [100_000, 500_000],
    [500_000, 1_000_000],
    [1_000_000, 2_000_000],
    [2_000_000, null],
  ],
  mayBeUnknown: true,
});

export const bezittingen = defineFact({
  id: "bezittingen",
  type: "choices",
  ground: "pw53a",
  sensitivity: "sensitive",
  uses: ["staff:triage", "condition:levensonderhoud", "condition:heraanvraag", "condition:ioaz"],
  options: ["geen", "auto", "koopwoning", "grond-of-tweede-huis", "aandelen-of-crypto", "bedrijf", "anders"],
  aloneOptions: ["geen"],
});
