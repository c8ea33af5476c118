import type { Persona } from "./persona.ts";

/** Pupil in vso about to drop out; no benefit, wants help to work. */
export const yusuf: Persona = {
  key: "yusuf",
  language: "nl",
  werkplein: "drentsche-aa",
  routes: ["hulp-bij-werk"],
  urgency: "normal",
  answers: {
    gemeente: "assen",
    waarvoor: "hulp-bij-werk",
    invuller: "zelf",
    directHulpNodig: false,
    voornaam: "Yusuf",
    achternaam: "Demir",
    geboortedatum: "2010-02-10",
    soortAdres: "eigen",
    postcode: "9402 YZ",
    huisnummer: "12",
    contactwens: "bellen",
    telefoonnummer: "+31612345678",
    veiligOmTeBellen: true,
    gesprekstaal: "nl",
    tolkNodig: false,
    lezenEnSchrijven: "gaat-goed",
    werksituatie: "nooit-gewerkt",
    opleiding: "vso",
    volgtOpleiding: "zonder-studiefinanciering",
    watEerst: "Ik wil werken met mijn handen.",
  },
};
