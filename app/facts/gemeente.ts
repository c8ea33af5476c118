import { werkpleinen } from "#app/werkpleinen/contract.ts";
import { defineFact } from "./core/define-fact.ts";

const ids = werkpleinen.flatMap((werkplein) => werkplein.gemeenten.map((gemeente) => gemeente.id));

export const gemeente = defineFact({
  id: "gemeente",
  type: "choice",
  ground: "pw41",
  sensitivity: "personal",
  uses: ["route:andere-gemeente", "condition:melding", "staff:triage"],
  options: [...ids, "andere"],
  optionsFrom: "gemeenten",
});

export const andereGemeente = defineFact({
  id: "andereGemeente",
  type: "shortText",
  ground: "pw41",
  sensitivity: "personal",
  uses: ["staff:triage"],
  optional: true,
  max: 80,
});
