import { atLeast, atMost, figure, is, not, num } from "#app/rules/contract.ts";
import { vermogen } from "../begrippen/geld.ts";
import { heeftAowLeeftijd, leeftijd } from "../begrippen/huishouden.ts";
import { defineScheme } from "../core/define-scheme.ts";

/** IOAZ: for people of 55 and older who stopped their business. Its limits for savings are not known to us, so a person looks. */
export const ioaz = defineScheme({
  id: "ioaz",
  kind: "inkomen",
  decidedBy: "gemeente",
  apply: { form: "ioaz" },
  sources: {
    ioaz2: { title: "IOAZ, artikel 2", readOn: "2026-11-22" },
    ioaz5: { title: "IOAZ, artikel 5", readOn: "2026-11-22" },
  },
  conditions: {
    gestoptBedrijf: { when: is("werksituatie", "gestopt-als-zelfstandige"), source: "ioaz2" },
    vanaf55: { when: atLeast(leeftijd, num(55)), source: "ioaz2" },
    jongerDanAow: { when: not(heeftAowLeeftijd), source: "ioaz2" },
    vermogenBinnenGrens: { when: atMost(vermogen, figure("ioaz.vermogensgrens")), source: "ioaz5" },
  },
  judgements: {
    bedrijfsbeeindiging: { source: "ioaz2" },
  },
  evidence: ["jaarcijfers", "kvk", "inkomen-partner"],
});
