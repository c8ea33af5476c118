import { defineFact } from "./core/define-fact.ts";

export const woonsituatie = defineFact({
  id: "woonsituatie",
  type: "choice",
  ground: "pw53a",
  sensitivity: "personal",
  uses: [
    "staff:triage",
    "condition:regelingen",
    "condition:levensonderhoud",
    "condition:heraanvraag",
    "condition:ioaz",
    "condition:voorstel",
  ],
  options: ["sociale-huur", "particuliere-huur", "koop", "kamer", "inwonend", "opvang", "instelling", "geen", "anders"],
});

export const woonlasten = defineFact({
  id: "woonlasten",
  type: "money",
  ground: "pw53a",
  sensitivity: "personal",
  uses: ["staff:triage", "condition:regelingen"],
  unit: "eurocentPerMonth",
  max: 1_000_000,
  bands: [
    [0, 0],
    [100, 40_000],
    [40_000, 70_000],
    [70_000, 100_000],
    [100_000, null],
  ],
  mayBeUnknown: true,
});
