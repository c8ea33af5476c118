import { atMost, includes, lessThan, minus } from "#app/rules/contract.ts";
import { bijstandsnorm } from "../begrippen/bijstandsnorm.ts";
import { inkomen, vermogen, vermogensgrens } from "../begrippen/geld.ts";
import { heeftVerblijfsrecht, iemandHeeftAowLeeftijd } from "../begrippen/huishouden.ts";
import { defineScheme } from "../core/define-scheme.ts";

/** AIO: the SVB tops up a pension that is below the norm. */
export const aio = defineScheme({
  id: "aio",
  kind: "inkomen",
  decidedBy: "svb",
  apply: { instructions: "svb" },
  sources: {
    pw47a: { title: "Participatiewet, artikel 47a", readOn: "2026-11-22" },
    pw11: { title: "Participatiewet, artikel 11", readOn: "2026-11-22" },
    pw19: { title: "Participatiewet, artikel 19", readOn: "2026-11-22" },
    pw34: { title: "Participatiewet, artikel 34", readOn: "2026-11-22" },
  },
  conditions: {
    aowLeeftijd: { when: iemandHeeftAowLeeftijd, source: "pw47a" },
    verblijfsrecht: { when: heeftVerblijfsrecht, source: "pw11" },
    inkomenOnderNorm: { when: lessThan(inkomen, bijstandsnorm), source: "pw19" },
    vermogenBinnenGrens: { when: atMost(vermogen, vermogensgrens), source: "pw34" },
    nietUitgesloten: { when: includes("uitsluiting", "geen"), source: "pw47a" },
  },
  amount: { cents: minus(bijstandsnorm, inkomen), per: "month", source: "pw19" },
  evidence: ["identiteit", "aow", "bankafschriften", "huurcontract"],
  after: ["aow"],
});
