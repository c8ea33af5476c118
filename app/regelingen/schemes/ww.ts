import { includes, isYes, not } from "#app/rules/contract.ts";
import { heeftAowLeeftijd } from "../begrippen/huishouden.ts";
import { defineScheme } from "../core/define-scheme.ts";

/** WW: for who just lost paid work. */
export const ww = defineScheme({
  id: "ww",
  kind: "inkomen",
  decidedBy: "uwv",
  apply: { instructions: "uwv" },
  sources: {
    ww15: { title: "Werkloosheidswet, artikel 15", readOn: "2026-11-22" },
    ww17: { title: "Werkloosheidswet, artikel 17", readOn: "2026-11-22" },
  },
  conditions: {
    netWerkloos: { when: includes("situatie", "net-werkloos"), source: "ww15" },
    genoegGewerkt: { when: isYes("genoegGewerktVoorWw"), source: "ww17" },
    jongerDanAow: { when: not(heeftAowLeeftijd), source: "ww15" },
  },
  judgements: {
    nietVerwijtbaar: { source: "ww15" },
  },
  evidence: ["digid", "loonstroken", "ontslagbrief"],
});
