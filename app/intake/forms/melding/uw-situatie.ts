import {
  eerdereUitkering,
  gesprekstaal,
  huisgenoten,
  kinderen,
  lezenEnSchrijven,
  partnerGeboortedatum,
  partnerNaam,
  soortNood,
  tolkNodig,
  verblijf,
  woonlasten,
  woonsituatie,
  woontMet,
} from "#app/facts/contract.ts";
import { any, includes, isYes } from "#app/rules/contract.ts";
import type { SectionDefinition } from "../../core/define-form.ts";
import { bijBijstand, heeftPartner, vraagtBijstand } from "./conditions.ts";

const heeftKinderen = includes("woontMet", "kinderen");
const heeftHuisgenoten = includes("woontMet", "anderen");

/** The household and its home: what decides which norm there could be, and who else is looked at. */
export const uwSituatie: SectionDefinition = {
  id: "uw-situatie",
  pages: [
    { id: "spoed", facts: [soortNood], shownIf: isYes("directHulpNodig"), skippable: true, quickExit: true },
    // Who has a benefit already hears at once that nothing needs to be asked for again, before all the other questions.
    { id: "eerdere-uitkering", facts: [eerdereUitkering], shownIf: vraagtBijstand },
    { id: "taal", facts: [gesprekstaal, tolkNodig, lezenEnSchrijven] },
    { id: "huishouden", facts: [woontMet], shownIf: vraagtBijstand },
    {
      id: "gezin",
      facts: [partnerNaam, partnerGeboortedatum, kinderen, huisgenoten],
      shownIf: bijBijstand(any(heeftPartner, heeftKinderen, heeftHuisgenoten)),
      factShownIf: {
        partnerNaam: heeftPartner,
        partnerGeboortedatum: heeftPartner,
        kinderen: heeftKinderen,
        huisgenoten: heeftHuisgenoten,
      },
    },
    { id: "verblijf", facts: [verblijf], shownIf: vraagtBijstand },
    { id: "wonen", facts: [woonsituatie, woonlasten], shownIf: vraagtBijstand },
  ],
};
