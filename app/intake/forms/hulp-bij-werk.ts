import {
  gesprekstaal,
  laatsteWerk,
  lezenEnSchrijven,
  opleiding,
  steunNu,
  tolkNodig,
  volgtOpleiding,
  watLukt,
  werkHulp,
  werksituatie,
  werkUrenWens,
  werkVanaf,
} from "#app/facts/contract.ts";
import { ageOn, lessThan, named, num } from "#app/rules/contract.ts";
import { defineForm } from "../core/define-form.ts";
import { aanvrager } from "./aanvraag/aanvrager.ts";

const wet = "Participatiewet, artikel 7";

/** Help to work for people without a benefit, from 16: no question about income, possessions or household (N22). */
export const hulpBijWerk = defineForm({
  id: "hulp-bij-werk",
  version: 1,
  slug: "hulp-bij-werk",
  kind: "hulpvraag",
  evidence: [],
  sections: [
    aanvrager,
    {
      id: "werk",
      pages: [
        { id: "werk-en-opleiding", facts: [werksituatie, laatsteWerk, opleiding, volgtOpleiding] },
        { id: "werk-hulp", facts: [werkHulp] },
        { id: "werk-wens", facts: [werkUrenWens, werkVanaf] },
        { id: "taal", facts: [gesprekstaal, tolkNodig, lezenEnSchrijven] },
        { id: "vertel", facts: [watLukt, steunNu], skippable: true },
      ],
    },
  ],
  routes: [
    {
      id: "werk-vanaf-16",
      when: named("werk-vanaf-16", lessThan(ageOn("geboortedatum"), num(16)), wet),
      source: wet,
      shownAfter: "naam",
    },
  ],
});
