import { minus } from "#app/rules/contract.ts";
import { bijstandsnorm } from "../begrippen/bijstandsnorm.ts";
import { inkomen } from "../begrippen/geld.ts";
import { voorwaardenBijstand } from "../begrippen/voorwaarden-bijstand.ts";
import { defineScheme } from "../core/define-scheme.ts";

/** Algemene bijstand: the last safety net, topped up to the norm of the household. */
export const algemeneBijstand = defineScheme({
  id: "algemene-bijstand",
  kind: "inkomen",
  decidedBy: "gemeente",
  apply: { form: "melden" },
  sources: {
    pw11: { title: "Participatiewet, artikel 11", readOn: "2026-11-22" },
    pw13: { title: "Participatiewet, artikel 13", readOn: "2026-11-22" },
    pw15: { title: "Participatiewet, artikel 15", readOn: "2026-11-22" },
    pw19: { title: "Participatiewet, artikel 19", readOn: "2026-11-22" },
    pw34: { title: "Participatiewet, artikel 34", readOn: "2026-11-22" },
    pw47a: { title: "Participatiewet, artikel 47a", readOn: "2026-11-22" },
  },
  conditions: {
    ...voorwaardenBijstand,
  },
  judgements: {
    voorliggend: { source: "pw15" },
    gezamenlijkeHuishouding: { source: "pw19" },
  },
  amount: { cents: minus(bijstandsnorm, inkomen), per: "month", source: "pw19" },
  evidence: ["identiteit", "bankafschriften", "huurcontract", "inkomen", "schulden", "auto", "zorgpolis"],
  after: ["ww", "anw", "aow", "ioaw", "ioaz", "bbz", "aio", "leefgeld-oekraine"],
});
