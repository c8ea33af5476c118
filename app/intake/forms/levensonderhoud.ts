import {
  burgerlijkeStaat,
  gewensteIngang,
  heffingskorting,
  huisgenoten,
  ingangsdag,
  kanWerken,
  kinderen,
  laatsteWerk,
  opleiding,
  partnerBsn,
  partnerGeboortedatum,
  partnerNaam,
  partnerVerblijf,
  uitbetaalRekening,
  uitsluiting,
  verblijf,
  volgtOpleiding,
  waaromEerder,
  waaromNietWerken,
  werksituatie,
  woonlasten,
  woonsituatie,
  woontMet,
} from "#app/facts/contract.ts";
import { any } from "#app/rules/contract.ts";
import { defineForm } from "../core/define-form.ts";
import { aanvrager } from "./aanvraag/aanvrager.ts";
import {
  heeftHuisgenoten,
  heeftKinderen,
  heeftPartner,
  kanNietAllesWerken,
  wilAndereDag,
  wilEerder,
} from "./levensonderhoud/conditions.ts";
import { contradictions } from "./levensonderhoud/contradictions.ts";
import { evidence } from "./levensonderhoud/evidence.ts";
import { geld } from "./levensonderhoud/geld.ts";

const gezin = { partnerNaam: heeftPartner, partnerGeboortedatum: heeftPartner, kinderen: heeftKinderen };

/**
 * Algemene bijstand to live on: all that the college needs to decide (Participatiewet art. 17 and 53a). Most of it a melding told
 * already; then it is looked at once, and only what is left is asked.
 */
export const levensonderhoud = defineForm({
  id: "levensonderhoud",
  version: 1,
  slug: "levensonderhoud",
  kind: "aanvraag",
  regeling: "algemene-bijstand",
  follows: "melding",
  partnerSigns: heeftPartner,
  evidence,
  contradictions,
  sections: [
    aanvrager,
    {
      id: "uw-situatie",
      pages: [
        { id: "burgerlijke-staat", facts: [burgerlijkeStaat] },
        { id: "verblijf", facts: [verblijf] },
        { id: "huishouden", facts: [woontMet] },
        {
          id: "gezin",
          facts: [partnerNaam, partnerGeboortedatum, kinderen, huisgenoten],
          shownIf: any(heeftPartner, heeftKinderen, heeftHuisgenoten),
          factShownIf: { ...gezin, huisgenoten: heeftHuisgenoten },
        },
        { id: "partner", facts: [partnerBsn, partnerVerblijf], shownIf: heeftPartner },
        { id: "wonen", facts: [woonsituatie, woonlasten] },
      ],
    },
    geld,
    {
      id: "werk",
      pages: [
        { id: "werk-en-opleiding", facts: [werksituatie, laatsteWerk, opleiding, volgtOpleiding] },
        {
          id: "kan-werken",
          facts: [kanWerken, waaromNietWerken],
          factShownIf: { waaromNietWerken: kanNietAllesWerken },
        },
        { id: "uitsluiting", facts: [uitsluiting] },
      ],
    },
    {
      id: "uitbetaling",
      pages: [
        {
          id: "ingang",
          facts: [gewensteIngang, ingangsdag, waaromEerder],
          factShownIf: { ingangsdag: wilAndereDag, waaromEerder: wilEerder },
        },
        { id: "rekening", facts: [uitbetaalRekening, heffingskorting] },
      ],
    },
  ],
  routes: [],
});
