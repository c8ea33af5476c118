import { defineFact } from "./core/define-fact.ts";

export const werksituatie = defineFact({
  id: "werksituatie",
  type: "choice",
  ground: "pw7",
  sensitivity: "personal",
  uses: ["route:zelfstandige", "staff:triage", "staff:talk", "condition:regelingen", "condition:voorstel"],
  options: ["loondienst", "zelfstandig", "gestopt-als-zelfstandige", "geen-werk", "nooit-gewerkt"],
});

export const laatsteWerk = defineFact({
  id: "laatsteWerk",
  type: "shortText",
  ground: "pw7",
  sensitivity: "personal",
  uses: ["staff:talk"],
  optional: true,
  max: 200,
});

export const opleiding = defineFact({
  id: "opleiding",
  type: "choice",
  ground: "pw7",
  sensitivity: "personal",
  uses: ["route:jonger-dan-27", "route:jonger-dan-27-uitzondering", "staff:talk"],
  options: [
    "geen",
    "basisschool",
    "praktijkonderwijs",
    "vso",
    "vmbo",
    "mbo",
    "havo-vwo",
    "hbo-universiteit",
    "buitenland",
  ],
});

export const volgtOpleiding = defineFact({
  id: "volgtOpleiding",
  type: "choice",
  ground: "pw7",
  sensitivity: "personal",
  uses: ["route:student", "staff:triage", "condition:regelingen"],
  options: ["nee", "met-studiefinanciering", "zonder-studiefinanciering"],
});

/** Participatiewet art. 41: for whom the search period does not hold. */
export const uitzonderingZoekperiode = defineFact({
  id: "uitzonderingZoekperiode",
  type: "choices",
  ground: "pw41",
  sensitivity: "special",
  uses: ["route:jonger-dan-27", "route:jonger-dan-27-uitzondering"],
  options: ["geen", "medische-beperking", "loonkostensubsidie"],
  aloneOptions: ["geen"],
  mayBeDeclined: true,
});
