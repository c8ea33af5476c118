import {
  aanslagGemeente,
  achterstanden,
  geboortedatum,
  gemeente,
  genoegGewerktVoorWw,
  huisgenoten,
  iitAfgelopenJaar,
  inkomenSoorten,
  kinderen,
  maandenLaagInkomen,
  nettoInkomen,
  opvangSoort,
  opvangUren,
  opvangUurprijs,
  partnerGeboortedatum,
  partnerInkomenSoorten,
  partnerNettoInkomen,
  partnerVerblijf,
  schuldbedrag,
  situatie,
  spaargeld,
  toetsingsinkomen,
  uitsluiting,
  urenBedrijf,
  verblijf,
  volgtOpleiding,
  waardeBezittingen,
  werksituatie,
  woonlasten,
  woonsituatie,
  woontMet,
  zorgverzekerd,
} from "#app/facts/contract.ts";
import { defineForm, type FormDefinition } from "../core/define-form.ts";

/**
 * A resident checks which schemes fit. Its pages come in the order in which they settle most (`core/check-journey.ts`), not in this one;
 * here only stands what is asked together. What hangs on an answer stands on a page of its own, so that it is asked only when it matters.
 */
export const checkForm: FormDefinition = defineForm({
  id: "voorzieningencheck",
  version: 1,
  slug: "regelingen",
  kind: "voorzieningencheck",
  sections: [
    {
      id: "uw-situatie",
      pages: [
        { id: "gemeente", facts: [gemeente] },
        { id: "over-u", facts: [geboortedatum, woontMet] },
        { id: "gezin", facts: [partnerGeboortedatum, kinderen, huisgenoten] },
        { id: "situatie", facts: [situatie] },
        { id: "verblijf", facts: [verblijf, partnerVerblijf] },
        { id: "woning", facts: [woonsituatie] },
        { id: "woonlasten", facts: [woonlasten] },
        { id: "zorgverzekering", facts: [zorgverzekerd] },
        { id: "uitsluiting", facts: [uitsluiting] },
      ],
    },
    {
      id: "geld",
      pages: [
        { id: "inkomen", facts: [inkomenSoorten, partnerInkomenSoorten] },
        { id: "bedragen", facts: [nettoInkomen, partnerNettoInkomen] },
        { id: "vermogen", facts: [spaargeld, waardeBezittingen] },
        { id: "jaarinkomen", facts: [toetsingsinkomen] },
        { id: "schulden", facts: [schuldbedrag] },
        { id: "achterstanden", facts: [achterstanden], quickExit: true },
        { id: "laag-inkomen", facts: [maandenLaagInkomen] },
        { id: "inkomenstoeslag", facts: [iitAfgelopenJaar] },
        { id: "aanslag", facts: [aanslagGemeente] },
      ],
    },
    {
      id: "werk",
      pages: [
        { id: "werk", facts: [werksituatie] },
        { id: "opleiding", facts: [volgtOpleiding] },
        { id: "eigen-bedrijf", facts: [urenBedrijf] },
        { id: "laatste-baan", facts: [genoegGewerktVoorWw] },
        { id: "opvang", facts: [opvangSoort, opvangUren, opvangUurprijs] },
      ],
    },
  ],
  routes: [],
});
