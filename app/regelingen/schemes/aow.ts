import { figure, when } from "#app/rules/contract.ts";
import { heeftAowLeeftijd, heeftPartner } from "../begrippen/huishouden.ts";
import { defineScheme } from "../core/define-scheme.ts";

/** AOW: the basic pension, for who lived or worked in the Netherlands. */
export const aow = defineScheme({
  id: "aow",
  kind: "inkomen",
  decidedBy: "svb",
  apply: { instructions: "svb" },
  sources: {
    aow7a: { title: "Algemene Ouderdomswet, artikel 7a", readOn: "2026-11-22" },
    aow9: { title: "Algemene Ouderdomswet, artikel 9", readOn: "2026-11-22" },
  },
  conditions: {
    aowLeeftijd: { when: heeftAowLeeftijd, source: "aow7a" },
  },
  judgements: {
    opbouw: { source: "aow7a" },
  },
  amount: {
    cents: when(
      heeftPartner,
      figure("aow.netto-met-loonheffingskorting.samenwonend-pp"),
      figure("aow.netto-met-loonheffingskorting.alleenstaand"),
    ),
    per: "month",
    source: "aow9",
  },
  evidence: ["digid"],
});
