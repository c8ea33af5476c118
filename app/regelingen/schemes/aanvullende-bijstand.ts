import { heeftInkomenUit } from "../begrippen/geld.ts";
import { voorwaardenBijstand } from "../begrippen/voorwaarden-bijstand.ts";
import { defineScheme } from "../core/define-scheme.ts";

/** Bijstand beside work: wages below the norm are topped up to it. The amount stands at the algemene bijstand. */
export const aanvullendeBijstand = defineScheme({
  id: "aanvullende-bijstand",
  kind: "inkomen",
  decidedBy: "gemeente",
  apply: { form: "melden" },
  sources: {
    pw11: { title: "Participatiewet, artikel 11", readOn: "2026-11-22" },
    pw13: { title: "Participatiewet, artikel 13", readOn: "2026-11-22" },
    pw19: { title: "Participatiewet, artikel 19", readOn: "2026-11-22" },
    pw34: { title: "Participatiewet, artikel 34", readOn: "2026-11-22" },
    pw47a: { title: "Participatiewet, artikel 47a", readOn: "2026-11-22" },
  },
  conditions: {
    heeftLoon: { when: heeftInkomenUit("loon"), source: "pw19" },
    ...voorwaardenBijstand,
  },
  judgements: {
    vrijlating: { source: "pw19" },
  },
  evidence: ["identiteit", "loonstroken", "bankafschriften", "huurcontract"],
  after: ["ww"],
});
