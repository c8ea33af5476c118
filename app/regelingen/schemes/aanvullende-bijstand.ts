import { atMost, includes, lessThan, not } from "#app/rules/contract.ts";
import { bijstandsnorm } from "../begrippen/bijstandsnorm.ts";
import { heeftInkomenUit, inkomen, nogGeenUitkering, vermogen, vermogensgrens } from "../begrippen/geld.ts";
import {
  geenStudiefinanciering,
  heeftAowLeeftijd,
  heeftVerblijfsrecht,
  isMeerderjarig,
} from "../begrippen/huishouden.ts";
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
    meerderjarig: { when: isMeerderjarig, source: "pw11" },
    jongerDanAow: { when: not(heeftAowLeeftijd), source: "pw47a" },
    verblijfsrecht: { when: heeftVerblijfsrecht, source: "pw11" },
    inkomenOnderNorm: { when: lessThan(inkomen, bijstandsnorm), source: "pw19" },
    vermogenBinnenGrens: { when: atMost(vermogen, vermogensgrens), source: "pw34" },
    nietUitgesloten: { when: includes("uitsluiting", "geen"), source: "pw13" },
    geenStudiefinanciering: { when: geenStudiefinanciering, source: "pw13" },
    nogGeenUitkering: { when: nogGeenUitkering, source: "pw11" },
  },
  judgements: {
    vrijlating: { source: "pw19" },
  },
  evidence: ["identiteit", "loonstroken", "bankafschriften", "huurcontract"],
  after: ["ww"],
});
