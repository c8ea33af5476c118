import { defineFact } from "./core/define-fact.ts";

/** Arrears that can end in eviction, cut-off or loss of insurance call for help within three working days (Wgs art. 4 lid 2). */
export const achterstanden = defineFact({
  id: "achterstanden",
  type: "choices",
  ground: "wgs",
  sensitivity: "sensitive",
  uses: ["route:schulden-die-niet-wachten", "staff:urgent", "condition:regelingen", "condition:financiele-hulpvraag"],
  options: ["geen", "huur", "energie", "water", "zorgverzekering", "belasting", "anders"],
  aloneOptions: ["geen"],
  mayBeDeclined: true,
});
