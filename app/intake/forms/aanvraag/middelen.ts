import {
  inkomenSoorten,
  kinderen,
  nettoInkomen,
  partnerGeboortedatum,
  partnerInkomenSoorten,
  partnerNaam,
  partnerNettoInkomen,
  spaargeld,
  waardeBezittingen,
  woontMet,
} from "#app/facts/contract.ts";
import { all, any, includes, not } from "#app/rules/contract.ts";
import type { EvidenceRule, PageDefinition } from "../../core/define-form.ts";

export const heeftPartner = includes("woontMet", "partner");
export const heeftKinderen = includes("woontMet", "kinderen");

/** The gemeente that pays the bijstand knows income and possessions of these people: they are not asked for them again. */
export const krijgtBijstand = any(
  includes("inkomenSoorten", "bijstand"),
  all(heeftPartner, includes("partnerInkomenSoorten", "bijstand")),
);

const eigenBedrag = all(not(krijgtBijstand), not(includes("inkomenSoorten", "geen")));
const partnerBedrag = all(heeftPartner, not(krijgtBijstand), not(includes("partnerInkomenSoorten", "geen")));

/** With whom somebody lives, as far as the limit of a scheme hangs on it. */
export const metPartner: readonly PageDefinition[] = [
  { id: "huishouden", facts: [woontMet] },
  { id: "gezin", facts: [partnerNaam, partnerGeboortedatum], shownIf: heeftPartner },
];

/** The same for schemes that look at the age of the children too. */
export const metPartnerEnKinderen: readonly PageDefinition[] = [
  { id: "huishouden", facts: [woontMet] },
  {
    id: "gezin",
    facts: [partnerNaam, partnerGeboortedatum, kinderen],
    shownIf: any(heeftPartner, heeftKinderen),
    factShownIf: { partnerNaam: heeftPartner, partnerGeboortedatum: heeftPartner, kinderen: heeftKinderen },
  },
];

export const soortenInkomen: PageDefinition = {
  id: "inkomen",
  facts: [inkomenSoorten, partnerInkomenSoorten],
  factShownIf: { partnerInkomenSoorten: heeftPartner },
};

/** All income together, as the check asks it: a local limit looks at no kinds. */
export const inkomen: readonly PageDefinition[] = [
  soortenInkomen,
  {
    id: "bedragen",
    facts: [nettoInkomen, partnerNettoInkomen],
    shownIf: any(eigenBedrag, partnerBedrag),
    factShownIf: { nettoInkomen: eigenBedrag, partnerNettoInkomen: partnerBedrag },
  },
];

export const vermogen: PageDefinition = {
  id: "vermogen",
  facts: [spaargeld, waardeBezittingen],
  shownIf: not(krijgtBijstand),
};

const geenInkomen = all(
  includes("inkomenSoorten", "geen"),
  any(not(heeftPartner), includes("partnerInkomenSoorten", "geen")),
);

/** Papers of income: nobody on bijstand is asked for them. */
export const bewijsVanInkomen: EvidenceRule = {
  kind: "inkomen",
  when: all(not(krijgtBijstand), not(geenInkomen)),
};

export const bewijsVanGeld: EvidenceRule = { kind: "bankafschriften", when: not(krijgtBijstand) };
