import { atLeast, figure, includes, is, type NumberExpression, num, when } from "#app/rules/contract.ts";
import { leeftijd } from "../begrippen/huishouden.ts";
import { defineScheme } from "../core/define-scheme.ts";

const vanaf = (years: number, key: string, younger: NumberExpression): NumberExpression =>
  when(atLeast(leeftijd, num(years)), figure(`studietoeslag.bedrag.${key}`), younger);
const bedrag = vanaf(
  21,
  "21plus",
  vanaf(
    20,
    "20",
    vanaf(19, "19", vanaf(18, "18", vanaf(17, "17", vanaf(16, "16", figure("studietoeslag.bedrag.15"))))),
  ),
);

/** Individuele studietoeslag: for students who cannot earn beside their study because of illness or impairment. */
export const individueleStudietoeslag = defineScheme({
  id: "individuele-studietoeslag",
  kind: "inkomen",
  decidedBy: "gemeente",
  apply: { form: "individuele-studietoeslag" },
  sources: {
    pw36b: { title: "Participatiewet, artikel 36b", readOn: "2026-11-22" },
    besluit: { title: "Besluit studietoeslag Participatiewet", readOn: "2026-11-22" },
  },
  conditions: {
    studeert: { when: is("volgtOpleiding", "met-studiefinanciering"), source: "pw36b" },
    beperking: { when: includes("situatie", "beperking-naast-studie"), source: "pw36b" },
    vanaf15: { when: atLeast(leeftijd, num(15)), source: "pw36b" },
  },
  judgements: {
    medisch: { source: "pw36b" },
  },
  amount: { cents: bedrag, per: "month", source: "besluit" },
  evidence: ["duo", "medische-verklaring"],
});
