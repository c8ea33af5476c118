import { defineFact } from "./core/define-fact.ts";

/** What only the schemes ask. Everything is of the household as it is on the day of the check. */
const money = {
  type: "money",
  ground: "pw53a",
  sensitivity: "sensitive",
  uses: ["condition:regelingen"],
  mayBeUnknown: true,
} as const;

const perMonth = {
  ...money,
  unit: "eurocentPerMonth",
  max: 10_000_000,
  bands: [
    [0, 50_000],
    [50_000, 100_000],
    [100_000, 140_000],
    [140_000, 180_000],
    [180_000, 220_000],
    [220_000, 300_000],
    [300_000, null],
  ],
} as const;

/** All net income of the resident in a month, whatever its kind; toeslagen and kinderbijslag left out. */
export const nettoInkomen = defineFact({ ...perMonth, id: "nettoInkomen" });
export const partnerNettoInkomen = defineFact({ ...perMonth, id: "partnerNettoInkomen" });

/** Gross income of the household in the calendar year, as the Belastingdienst counts it (Awir, artikel 8). */
export const toetsingsinkomen = defineFact({
  ...money,
  id: "toetsingsinkomen",
  unit: "eurocentPerYear",
  max: 100_000_000,
  bands: [
    [0, 2_000_000],
    [2_000_000, 2_900_000],
    [2_900_000, 4_000_000],
    [4_000_000, 5_200_000],
    [5_200_000, 8_000_000],
    [8_000_000, null],
  ],
});

/** What could be sold: shares, crypto, land, a second home, a costly car. Not the home, and nothing that everybody has. */
export const waardeBezittingen = defineFact({
  ...money,
  id: "waardeBezittingen",
  unit: "eurocent",
  max: 1_000_000_000,
  bands: [
    [0, 0],
    [1, 500_000],
    [500_000, 1_500_000],
    [1_500_000, null],
  ],
});

export const schuldbedrag = defineFact({
  ...money,
  id: "schuldbedrag",
  unit: "eurocent",
  max: 1_000_000_000,
  bands: [
    [0, 0],
    [1, 500_000],
    [500_000, 1_500_000],
    [1_500_000, null],
  ],
});

/** Kind of stay of the partner (Participatiewet, artikel 24), never where somebody comes from. */
export const partnerVerblijf = defineFact({
  id: "partnerVerblijf",
  type: "choice",
  ground: "pw53a",
  sensitivity: "sensitive",
  uses: ["condition:regelingen"],
  options: ["nederlander", "eu", "statushouder", "tijdelijke-bescherming", "anders"],
  mayBeUnknown: true,
});

export const zorgverzekerd = defineFact({
  id: "zorgverzekerd",
  type: "yesNo",
  ground: "pw53a",
  sensitivity: "personal",
  uses: ["condition:regelingen", "condition:collectieve-zorgverzekering"],
  mayBeUnknown: true,
});

/** For how long the income has been about as low as now, in whole months (Participatiewet, artikel 36). */
export const maandenLaagInkomen = defineFact({
  id: "maandenLaagInkomen",
  type: "number",
  ground: "pw53a",
  sensitivity: "sensitive",
  uses: ["condition:regelingen"],
  unit: "months",
  min: 0,
  max: 600,
  bands: [
    [0, 11],
    [12, 35],
    [36, 59],
    [60, null],
  ],
  mayBeUnknown: true,
});

export const iitAfgelopenJaar = defineFact({
  id: "iitAfgelopenJaar",
  type: "yesNo",
  ground: "pw53a",
  sensitivity: "personal",
  uses: ["condition:regelingen"],
  mayBeUnknown: true,
});

/** Participatiewet, artikel 13: for whom there is no bijstand now. */
export const uitsluiting = defineFact({
  id: "uitsluiting",
  type: "choices",
  ground: "pw53a",
  sensitivity: "special",
  uses: ["condition:regelingen"],
  options: ["geen", "detentie", "lang-in-buitenland", "onbetaald-verlof", "staking"],
  aloneOptions: ["geen"],
  mayBeDeclined: true,
});

/** One question for many schemes: what fits this household now. */
export const situatie = defineFact({
  id: "situatie",
  type: "choices",
  ground: "pw53a",
  sensitivity: "special",
  uses: ["condition:regelingen"],
  options: [
    "geen",
    "net-werkloos",
    "werkloos-na-50",
    "sollicitatie",
    "van-uitkering-naar-werk",
    "kind-naar-opvang",
    "partner-overleden",
    "beperking-naast-studie",
    "apparaat-kapot",
    "hoge-kosten",
    "aanslag-gemeente",
    "schulden",
    "bijstand-kan-niet",
  ],
  aloneOptions: ["geen"],
  mayBeDeclined: true,
});

/** Hours a week in the own business; 24 is about the 1.225 hours a year of the Bbz. */
export const urenBedrijf = defineFact({
  id: "urenBedrijf",
  type: "number",
  ground: "pw53a",
  sensitivity: "personal",
  uses: ["condition:regelingen"],
  unit: "hoursPerWeek",
  min: 0,
  max: 100,
  mayBeUnknown: true,
});

/** At least 26 of the last 36 weeks in paid work (Werkloosheidswet, artikel 17). */
export const genoegGewerktVoorWw = defineFact({
  id: "genoegGewerktVoorWw",
  type: "yesNo",
  ground: "pw53a",
  sensitivity: "personal",
  uses: ["condition:regelingen"],
  mayBeUnknown: true,
});

export const opvangSoort = defineFact({
  id: "opvangSoort",
  type: "choice",
  ground: "pw53a",
  sensitivity: "personal",
  uses: ["condition:regelingen"],
  options: ["dagopvang", "bso", "gastouder", "niet-geregistreerd"],
  mayBeUnknown: true,
});

export const opvangUren = defineFact({
  id: "opvangUren",
  type: "number",
  ground: "pw53a",
  sensitivity: "personal",
  uses: ["condition:regelingen"],
  unit: "hoursPerMonth",
  min: 0,
  max: 1000,
  mayBeUnknown: true,
});

export const opvangUurprijs = defineFact({
  ...money,
  id: "opvangUurprijs",
  sensitivity: "personal",
  unit: "eurocentPerHour",
  max: 10_000,
});

/** The assessment of the gemeente for this year that is to be remitted (kwijtschelding). */
export const aanslagGemeente = defineFact({
  ...money,
  id: "aanslagGemeente",
  sensitivity: "personal",
  unit: "eurocent",
  max: 1_000_000,
});
