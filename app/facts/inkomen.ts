import { metInkomensgrens } from "./core/aanvragen.ts";
import { defineFact } from "./core/define-fact.ts";

/** Kinds of income that count, or that tell which scheme ranks first. Toeslagen and kinderbijslag are no income for the bijstand. */
const kinds = [
  "loon",
  "ww",
  "ziekte",
  "bijstand",
  "pensioen",
  "studiefinanciering",
  "alimentatie",
  "bedrijf",
  "leefgeld",
  "ander",
] as const;

const of = {
  type: "money",
  ground: "pw53a",
  sensitivity: "sensitive",
  uses: ["staff:triage"],
  unit: "eurocentPerMonth",
  max: 10_000_000,
  bands: [
    [0, 50_000],
    [50_000, 100_000],
    [100_000, 150_000],
    [150_000, 200_000],
    [200_000, null],
  ],
  mayBeUnknown: true,
} as const;

export const inkomenSoorten = defineFact({
  id: "inkomenSoorten",
  type: "choices",
  ground: "pw53a",
  sensitivity: "sensitive",
  uses: ["condition:melding", "route:student", "staff:triage", "condition:regelingen", ...metInkomensgrens],
  options: ["geen", ...kinds],
  aloneOptions: ["geen"],
});

export const partnerInkomenSoorten = defineFact({
  id: "partnerInkomenSoorten",
  type: "choices",
  ground: "pw53a",
  sensitivity: "sensitive",
  uses: ["condition:melding", "staff:triage", "condition:regelingen", ...metInkomensgrens],
  options: ["geen", ...kinds],
  aloneOptions: ["geen"],
});

/** Net income per month of the resident, one fact per kind: what the kind is decides what ranks first. */
export const inkomens = {
  loon: defineFact({ ...of, id: "inkomenLoon" }),
  ww: defineFact({ ...of, id: "inkomenWw" }),
  ziekte: defineFact({ ...of, id: "inkomenZiekte" }),
  bijstand: defineFact({ ...of, id: "inkomenBijstand" }),
  pensioen: defineFact({ ...of, id: "inkomenPensioen" }),
  studiefinanciering: defineFact({ ...of, id: "inkomenStudiefinanciering" }),
  alimentatie: defineFact({ ...of, id: "inkomenAlimentatie" }),
  bedrijf: defineFact({ ...of, id: "inkomenBedrijf" }),
  leefgeld: defineFact({ ...of, id: "inkomenLeefgeld" }),
  ander: defineFact({ ...of, id: "inkomenAnder" }),
};

/** The same of the partner. */
export const partnerInkomens = {
  loon: defineFact({ ...of, id: "partnerInkomenLoon" }),
  ww: defineFact({ ...of, id: "partnerInkomenWw" }),
  ziekte: defineFact({ ...of, id: "partnerInkomenZiekte" }),
  bijstand: defineFact({ ...of, id: "partnerInkomenBijstand" }),
  pensioen: defineFact({ ...of, id: "partnerInkomenPensioen" }),
  studiefinanciering: defineFact({ ...of, id: "partnerInkomenStudiefinanciering" }),
  alimentatie: defineFact({ ...of, id: "partnerInkomenAlimentatie" }),
  bedrijf: defineFact({ ...of, id: "partnerInkomenBedrijf" }),
  leefgeld: defineFact({ ...of, id: "partnerInkomenLeefgeld" }),
  ander: defineFact({ ...of, id: "partnerInkomenAnder" }),
};
