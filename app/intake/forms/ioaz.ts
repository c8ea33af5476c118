import {
  bedrijfBegon,
  bedrijfProblemen,
  bedrijfStopt,
  bedrijfWat,
  kvkNummer,
  rechtsvorm,
  urenBedrijf,
  winstPerJaar,
} from "#app/facts/contract.ts";
import { all, includes, isOneOf, not } from "#app/rules/contract.ts";
import { defineForm } from "../core/define-form.ts";
import { aanvrager } from "./aanvraag/aanvrager.ts";
import { heeftAuto, heeftPartner, heeftWoning } from "./levensonderhoud/conditions.ts";
import { contradictionsOn, reused } from "./levensonderhoud/reused.ts";

const situatie = reused("burgerlijke-staat", "verblijf", "huishouden", "gezin", "partner", "wonen");
const inkomen = reused("inkomen", "bedragen", "werkgever");
const bezit = reused("rekeningen", "bezittingen", "auto", "koopwoning", "ander-bezit", "schulden");
const werk = reused("kan-werken", "uitsluiting");

/** IOAZ, the first part: for who is 55 or older and ends a business that brings too little. A colleague goes through the accounts. */
export const ioaz = defineForm({
  id: "ioaz",
  version: 1,
  slug: "ioaz",
  kind: "aanvraag",
  regeling: "ioaz",
  partnerSigns: heeftPartner,
  evidence: [
    { kind: "identiteit" },
    { kind: "kvk" },
    { kind: "jaarcijfers" },
    { kind: "bankafschriften" },
    { kind: "huurcontract", when: isOneOf("woonsituatie", ["sociale-huur", "particuliere-huur", "kamer"]) },
    { kind: "loonstroken", when: includes("inkomenSoorten", "loon") },
    { kind: "inkomen-partner", when: all(heeftPartner, not(includes("partnerInkomenSoorten", "geen"))) },
    { kind: "auto", when: heeftAuto },
    { kind: "aanslag", when: heeftWoning },
    { kind: "schulden", optional: true },
  ],
  contradictions: contradictionsOn([...situatie, ...inkomen, ...bezit]),
  sections: [
    aanvrager,
    { id: "uw-situatie", pages: situatie },
    {
      id: "bedrijf",
      pages: [
        { id: "uw-bedrijf", facts: [bedrijfWat, kvkNummer, rechtsvorm, bedrijfBegon] },
        { id: "bedrijf-stopt", facts: [bedrijfStopt, urenBedrijf, winstPerJaar, bedrijfProblemen] },
      ],
    },
    { id: "geld", pages: [...inkomen, ...bezit] },
    { id: "werk", pages: werk },
    { id: "uitbetaling", pages: reused("rekening") },
  ],
  routes: [],
});
