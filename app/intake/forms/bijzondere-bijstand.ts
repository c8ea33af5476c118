import { kosten } from "#app/facts/contract.ts";
import { all, anyOf, dayOf, isOneOf, isYes, moreThan, today } from "#app/rules/contract.ts";
import { defineForm } from "../core/define-form.ts";
import { aanvrager } from "./aanvraag/aanvrager.ts";
import { bewijsVanGeld, bewijsVanInkomen, heeftPartner, inkomen, metPartner, vermogen } from "./aanvraag/middelen.ts";
import { uitbetalingZonderBijstand } from "./aanvraag/uitbetaling.ts";

const kostenVoorZorg = anyOf("kosten", isOneOf("kostSoort", ["bril-gehoor-tanden", "zorg"]));

/** Bijzondere bijstand (Participatiewet art. 35): per cost what it is, why it is needed, when, and who else could pay. */
export const bijzondereBijstand = defineForm({
  id: "bijzondere-bijstand",
  version: 1,
  slug: "bijzondere-bijstand",
  kind: "aanvraag",
  regeling: "bijzondere-bijstand",
  partnerSigns: heeftPartner,
  evidence: [
    { kind: "offerte" },
    // The insurer pays before the bijstand does (art. 15).
    { kind: "zorgpolis", when: kostenVoorZorg },
    bewijsVanInkomen,
    bewijsVanGeld,
  ],
  contradictions: [
    {
      id: "betaald-in-de-toekomst",
      when: anyOf("kosten", all(isYes("kostBetaald"), moreThan(dayOf("kostDag"), today()))),
      pages: ["kosten"],
    },
  ],
  sections: [
    aanvrager,
    { id: "kosten", pages: [{ id: "kosten", facts: [kosten] }] },
    { id: "uw-situatie", pages: metPartner },
    { id: "geld", pages: [...inkomen, vermogen] },
    uitbetalingZonderBijstand,
  ],
  routes: [],
});
