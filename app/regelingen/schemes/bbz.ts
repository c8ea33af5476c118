import { atLeast, is, lessThan, minus, not, num, number } from "#app/rules/contract.ts";
import { bijstandsnorm } from "../begrippen/bijstandsnorm.ts";
import { inkomen } from "../begrippen/geld.ts";
import { heeftAowLeeftijd, heeftVerblijfsrecht, isMeerderjarig } from "../begrippen/huishouden.ts";
import { defineScheme } from "../core/define-scheme.ts";

/** 1.225 hours a year is about 24 a week. */
const urenPerWeek = 24;

/** Bbz: help for people who work for themselves and earn too little. */
export const bbz = defineScheme({
  id: "bbz",
  kind: "inkomen",
  decidedBy: "gemeente",
  apply: { form: "bbz" },
  sources: {
    bbz1: { title: "Bbz 2004, artikel 1", readOn: "2026-11-22" },
    bbz2: { title: "Bbz 2004, artikel 2", readOn: "2026-11-22" },
    pw19: { title: "Participatiewet, artikel 19", readOn: "2026-11-22" },
  },
  conditions: {
    zelfstandig: { when: is("werksituatie", "zelfstandig"), source: "bbz2" },
    genoegUren: { when: atLeast(number("urenBedrijf", { from: 0 }), num(urenPerWeek)), source: "bbz1" },
    meerderjarig: { when: isMeerderjarig, source: "bbz2" },
    jongerDanAow: { when: not(heeftAowLeeftijd), source: "bbz2" },
    verblijfsrecht: { when: heeftVerblijfsrecht, source: "bbz2" },
    inkomenOnderNorm: { when: lessThan(inkomen, bijstandsnorm), source: "pw19" },
  },
  judgements: {
    levensvatbaar: { source: "bbz2" },
    vermogen: { source: "bbz2" },
  },
  amount: { cents: minus(bijstandsnorm, inkomen), per: "month", source: "pw19" },
  evidence: ["kvk", "jaarcijfers", "btw-aangiften", "ondernemingsplan", "bankafschriften"],
});
