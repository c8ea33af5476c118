import { briefAlleenverdieners, krijgtToeslagen } from "#app/facts/contract.ts";
import { any, includes, not } from "#app/rules/contract.ts";
import { defineForm } from "../core/define-form.ts";
import { aanvrager } from "./aanvraag/aanvrager.ts";
import { heeftPartner, krijgtBijstand, metPartner, soortenInkomen } from "./aanvraag/middelen.ts";
import { uitbetalingZonderBijstand } from "./aanvraag/uitbetaling.ts";

/** Tegemoetkoming alleenverdieners (Participatiewet art. 78gg): a fixed amount, so no amounts are asked. */
export const alleenverdieners = defineForm({
  id: "alleenverdieners",
  version: 1,
  slug: "alleenverdieners",
  kind: "aanvraag",
  regeling: "alleenverdieners",
  partnerSigns: heeftPartner,
  evidence: [
    { kind: "uitkeringsspecificatie" },
    { kind: "toeslagbeschikking", when: not(includes("krijgtToeslagen", "geen")) },
  ],
  contradictions: [
    { id: "alleenverdieners-zonder-partner", when: not(heeftPartner), pages: ["huishouden"] },
    { id: "alleenverdieners-met-bijstand", when: krijgtBijstand, pages: ["inkomen"] },
    {
      id: "alleenverdieners-met-loon",
      when: any(includes("inkomenSoorten", "loon"), includes("partnerInkomenSoorten", "loon")),
      pages: ["inkomen"],
    },
  ],
  sections: [
    aanvrager,
    { id: "uw-situatie", pages: metPartner },
    {
      id: "geld",
      pages: [soortenInkomen, { id: "toeslagen", facts: [krijgtToeslagen, briefAlleenverdieners] }],
    },
    uitbetalingZonderBijstand,
  ],
  routes: [],
});
