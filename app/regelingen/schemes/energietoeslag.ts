import { lessThan, percentOf } from "#app/rules/contract.ts";
import { bijstandsnorm } from "../begrippen/bijstandsnorm.ts";
import { inkomen } from "../begrippen/geld.ts";
import { isMeerderjarig } from "../begrippen/huishouden.ts";
import { defineScheme } from "../core/define-scheme.ts";

/** Energietoeslag: ran in 2022 and 2023; shown only for days on which it could be asked. */
export const energietoeslag = defineScheme({
  id: "energietoeslag",
  kind: "lokaal",
  decidedBy: "gemeente",
  apply: { instructions: "gemeente" },
  sources: {
    pw35: { title: "Participatiewet, artikel 35, vierde lid", readOn: "2026-11-22" },
  },
  startedOn: "2022-01-01",
  endedOn: "2024-08-31",
  conditions: {
    meerderjarig: { when: isMeerderjarig, source: "pw35" },
    inkomenOnderGrens: { when: lessThan(inkomen, percentOf(bijstandsnorm, 120)), source: "pw35" },
  },
  judgements: {
    gemeente: { source: "pw35" },
  },
  evidence: ["inkomen", "energierekening"],
});
