import {
  bbzHulp,
  bbzSituatie,
  bedrijfBegon,
  bedrijfProblemen,
  bedrijfStopt,
  bedrijfWat,
  huisgenoten,
  kapitaalBedrag,
  kapitaalWaarvoor,
  kvkNummer,
  partnerGeboortedatum,
  partnerNaam,
  rechtsvorm,
  schuldbedrag,
  spaargeld,
  urenBedrijf,
  waardeBezittingen,
  winstPerJaar,
} from "#app/facts/contract.ts";
import { all, any, includes, is, not } from "#app/rules/contract.ts";
import { defineForm } from "../core/define-form.ts";
import { aanvrager } from "./aanvraag/aanvrager.ts";
import { heeftHuisgenoten, heeftPartner } from "./levensonderhoud/conditions.ts";
import { reused } from "./levensonderhoud/reused.ts";

const heeftBedrijf = not(is("bbzSituatie", "starten"));
const stopt = is("bbzSituatie", "stoppen");
/** Who stops gets no capital (Bbz 2004, artikel 23 and further). */
const vraagtKapitaal = all(not(stopt), includes("bbzHulp", "kapitaal"));

/** Bbz 2004, the first contact: who, which business, what help. The accounts and the talk do the rest. */
export const bbz = defineForm({
  id: "bbz",
  version: 1,
  slug: "bbz",
  kind: "aanvraag",
  regeling: "bbz",
  partnerSigns: heeftPartner,
  evidence: [
    { kind: "identiteit" },
    { kind: "bankafschriften" },
    { kind: "kvk", when: heeftBedrijf },
    { kind: "jaarcijfers", when: heeftBedrijf },
    { kind: "btw-aangiften", when: heeftBedrijf },
    { kind: "ondernemingsplan", when: not(stopt), optional: true },
    { kind: "offerte", when: vraagtKapitaal, optional: true },
    { kind: "inkomen-partner", when: all(heeftPartner, not(includes("partnerInkomenSoorten", "geen"))) },
  ],
  contradictions: [
    {
      id: "bedrijf-zonder-inkomen",
      when: all(is("bbzSituatie", "gevestigd"), not(includes("inkomenSoorten", "bedrijf"))),
      pages: ["ondernemer", "inkomen"],
    },
    {
      id: "starten-met-bedrijf",
      when: all(is("bbzSituatie", "starten"), includes("inkomenSoorten", "bedrijf")),
      pages: ["ondernemer", "inkomen"],
    },
  ],
  sections: [
    aanvrager,
    {
      id: "bedrijf",
      pages: [
        { id: "ondernemer", facts: [bbzSituatie] },
        {
          id: "uw-bedrijf",
          facts: [bedrijfWat, kvkNummer, rechtsvorm, bedrijfBegon],
          factShownIf: { kvkNummer: heeftBedrijf, rechtsvorm: heeftBedrijf, bedrijfBegon: heeftBedrijf },
        },
        {
          id: "hoe-het-gaat",
          facts: [urenBedrijf, winstPerJaar, bedrijfStopt, bedrijfProblemen],
          shownIf: heeftBedrijf,
          factShownIf: { bedrijfStopt: stopt },
        },
        {
          id: "hulp-bedrijf",
          facts: [bbzHulp, kapitaalBedrag, kapitaalWaarvoor],
          factShownIf: { kapitaalBedrag: vraagtKapitaal, kapitaalWaarvoor: vraagtKapitaal },
        },
      ],
    },
    {
      id: "uw-situatie",
      pages: [
        ...reused("verblijf", "huishouden"),
        {
          id: "gezin",
          facts: [partnerNaam, partnerGeboortedatum, huisgenoten],
          shownIf: any(heeftPartner, heeftHuisgenoten),
          factShownIf: { partnerNaam: heeftPartner, partnerGeboortedatum: heeftPartner, huisgenoten: heeftHuisgenoten },
        },
      ],
    },
    {
      id: "geld",
      pages: [
        ...reused("inkomen", "bedragen"),
        // A rough answer will do here: the accounts tell the rest.
        { id: "vermogen", facts: [spaargeld, waardeBezittingen, schuldbedrag] },
      ],
    },
  ],
  routes: [],
});
