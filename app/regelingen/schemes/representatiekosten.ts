import { includes, num } from "#app/rules/contract.ts";
import { inkomenOnderLokaleGrens, lokaalBedragPer, wordtAangeboden } from "../begrippen/lokaal.ts";
import { defineScheme } from "../core/define-scheme.ts";

const id = "representatiekosten";

/** Representatiekosten: clothes or a haircut for a job interview; the work coach decides. */
export const representatiekosten = defineScheme({
  id,
  kind: "lokaal",
  decidedBy: "gemeente",
  apply: { instructions: "gemeente" },
  sources: {
    pw10: { title: "Participatiewet, artikel 10", readOn: "2026-11-22" },
    lokaal: { title: "Verordening of beleidsregel van de gemeente", readOn: "2026-11-22" },
  },
  conditions: {
    sollicitatie: { when: includes("situatie", "sollicitatie"), source: "pw10" },
    aangeboden: { when: wordtAangeboden(id), source: "lokaal" },
    inkomenOnderGrens: { when: inkomenOnderLokaleGrens(id), source: "lokaal" },
  },
  judgements: {
    werkcoach: { source: "pw10" },
  },
  amount: { cents: lokaalBedragPer(id, "persoon", num(1)), per: "once", source: "lokaal" },
  evidence: ["uitnodiging-sollicitatie", "offerte"],
});
