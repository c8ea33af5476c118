import { includes, not } from "#app/rules/contract.ts";
import { heeftAowLeeftijd, heeftPartner } from "../begrippen/huishouden.ts";
import { defineScheme } from "../core/define-scheme.ts";

/** Anw: for the partner of somebody who died. */
export const anw = defineScheme({
  id: "anw",
  kind: "inkomen",
  decidedBy: "svb",
  apply: { instructions: "svb" },
  sources: {
    anw14: { title: "Algemene nabestaandenwet, artikel 14", readOn: "2026-11-22" },
  },
  conditions: {
    partnerOverleden: { when: includes("situatie", "partner-overleden"), source: "anw14" },
    jongerDanAow: { when: not(heeftAowLeeftijd), source: "anw14" },
    geenNieuwePartner: { when: not(heeftPartner), source: "anw14" },
  },
  judgements: {
    kindOfArbeidsongeschikt: { source: "anw14" },
  },
  evidence: ["digid", "overlijdensakte"],
});
