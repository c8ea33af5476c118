import { figure, plus, times } from "#app/rules/contract.ts";
import { heeftKinderenTot18, kinderenVanTot } from "../begrippen/huishouden.ts";
import { defineScheme } from "../core/define-scheme.ts";

/** Kinderbijslag: for every child under 18, whatever the income. */
export const kinderbijslag = defineScheme({
  id: "kinderbijslag",
  kind: "toeslag",
  decidedBy: "svb",
  apply: { instructions: "svb" },
  sources: {
    akw7: { title: "Algemene Kinderbijslagwet, artikel 7", readOn: "2026-11-22" },
    akw12: { title: "Algemene Kinderbijslagwet, artikel 12", readOn: "2026-11-22" },
  },
  conditions: {
    kind: { when: heeftKinderenTot18, source: "akw7" },
  },
  judgements: {
    verzekerd: { source: "akw7" },
  },
  amount: {
    cents: plus(
      times(figure("kinderbijslag.0-5"), kinderenVanTot(0, 6)),
      times(figure("kinderbijslag.6-11"), kinderenVanTot(6, 12)),
      times(figure("kinderbijslag.12-17"), kinderenVanTot(12, 18)),
    ),
    per: "quarter",
    source: "akw12",
  },
  evidence: ["digid"],
});
