import { defineFact } from "./core/define-fact.ts";

export const waarvoor = defineFact({
  id: "waarvoor",
  type: "choice",
  ground: "pw41",
  sensitivity: "ordinary",
  uses: [
    "route:hulp-bij-werk",
    "route:jonger-dan-18",
    "route:aow-leeftijd",
    "route:statushouder",
    "route:tijdelijke-bescherming",
    "route:schulden-die-niet-wachten",
    "route:jonger-dan-27",
    "route:jonger-dan-27-uitzondering",
    "route:student",
    "route:zelfstandige",
    "route:al-uitkering-hier",
    "route:kort-geleden-uitkering",
    "condition:melding",
    "staff:triage",
  ],
  options: ["bijstand", "hulp-bij-werk"],
});

export const directHulpNodig = defineFact({
  id: "directHulpNodig",
  type: "yesNo",
  ground: "pw41",
  sensitivity: "sensitive",
  uses: [
    "condition:voorstel",
    "route:crisis",
    "route:financiele-nood",
    "condition:melding",
    "condition:financiele-hulpvraag",
    "staff:urgent",
  ],
});

export const soortNood = defineFact({
  id: "soortNood",
  type: "choices",
  ground: "pw41",
  sensitivity: "special",
  uses: ["staff:urgent"],
  options: ["geen-eten", "huis-uit", "geen-slaapplek", "geen-energie", "geen-medicijnen", "geweld", "anders"],
  mayBeDeclined: true,
});
