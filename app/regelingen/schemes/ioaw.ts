import { day, dayOf, figure, includes, lessThan, minus, not, times, when } from "#app/rules/contract.ts";
import { inkomen } from "../begrippen/geld.ts";
import { heeftAowLeeftijd, heeftPartner } from "../begrippen/huishouden.ts";
import { defineScheme } from "../core/define-scheme.ts";

const grondslag = when(
  heeftPartner,
  times(figure("ioaw.grondslag.echtpaar-per-persoon"), 2),
  figure("ioaw.grondslag.alleenstaande-23plus"),
);

/** IOAW: for people who became unemployed after 50 and whose WW ended. */
export const ioaw = defineScheme({
  id: "ioaw",
  kind: "inkomen",
  decidedBy: "gemeente",
  apply: { form: "ioaw" },
  sources: {
    ioaw2: { title: "IOAW, artikel 2", readOn: "2026-11-22" },
    ioaw5: { title: "IOAW, artikel 5", readOn: "2026-11-22" },
  },
  conditions: {
    werkloosNa50: { when: includes("situatie", "werkloos-na-50"), source: "ioaw2" },
    geborenVoor1965: { when: lessThan(dayOf("geboortedatum"), day("1965-01-01")), source: "ioaw2" },
    jongerDanAow: { when: not(heeftAowLeeftijd), source: "ioaw2" },
    inkomenOnderGrondslag: { when: lessThan(inkomen, grondslag), source: "ioaw5" },
  },
  judgements: {
    arbeidsverleden: { source: "ioaw2" },
  },
  amount: { cents: minus(grondslag, inkomen), per: "month", source: "ioaw5" },
  evidence: ["ww-einde", "arbeidsverleden", "inkomen-partner"],
  after: ["ww"],
});
