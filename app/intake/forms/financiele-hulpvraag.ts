import {
  aantalSchuldeisers,
  achterstanden,
  directHulpNodig,
  dreiging,
  dreigingDag,
  geldhulpWens,
  gesprekstaal,
  lezenEnSchrijven,
  schuldbedrag,
  schuldhulpNu,
  soortNood,
  tolkNodig,
  watEerst,
  woontMet,
} from "#app/facts/contract.ts";
import { any, type Condition, includes, isYes, named, not } from "#app/rules/contract.ts";
import { defineForm } from "../core/define-form.ts";
import { aanvrager } from "./aanvraag/aanvrager.ts";

const achterstand = not(includes("achterstanden", "geen"));
const dreigend = any(
  ...["huis-uit", "energie-dicht", "water-dicht", "zorgverzekering-stopt"].map((soort) => includes("dreiging", soort)),
);

function route(id: string, when: Condition, source: string, shownAfter: string, urgency: "crisis" | "soon") {
  return { id, when: named(id, when, source), source, shownAfter, urgency };
}

/**
 * A call for help with money or debts (Wet gemeentelijke schuldhulpverlening). What cannot wait comes first, before a name is asked;
 * nothing needs to be proved, and no answer closes the door.
 */
export const financieleHulpvraag = defineForm({
  id: "financiele-hulpvraag",
  version: 1,
  slug: "hulp-bij-geld",
  kind: "hulpvraag",
  regeling: "schuldhulpverlening",
  evidence: [],
  sections: [
    {
      id: "wat-eerst",
      pages: [
        { id: "direct-hulp", facts: [directHulpNodig], quickExit: true },
        { id: "spoed", facts: [soortNood], shownIf: isYes("directHulpNodig"), skippable: true, quickExit: true },
        { id: "achterstanden", facts: [achterstanden], quickExit: true },
        {
          id: "dreiging",
          facts: [dreiging, dreigingDag],
          shownIf: achterstand,
          factShownIf: { dreigingDag: not(includes("dreiging", "geen")) },
          quickExit: true,
        },
      ],
    },
    aanvrager,
    {
      id: "uw-vraag",
      pages: [
        { id: "geldhulp", facts: [geldhulpWens] },
        { id: "schulden", facts: [schuldbedrag, aantalSchuldeisers], quickExit: true },
        { id: "hulp-nu", facts: [schuldhulpNu], skippable: true },
        { id: "huishouden", facts: [woontMet] },
        { id: "taal", facts: [gesprekstaal, tolkNodig, lezenEnSchrijven] },
        { id: "wat-eerst", facts: [watEerst], skippable: true },
      ],
    },
  ],
  routes: [
    route("financiele-nood", isYes("directHulpNodig"), "Participatiewet, artikel 52", "direct-hulp", "crisis"),
    route(
      "dreiging-door-schulden",
      dreigend,
      "Wet gemeentelijke schuldhulpverlening, artikel 4, tweede lid",
      "dreiging",
      "soon",
    ),
  ],
});
