import { any, figure, includes } from "#app/rules/contract.ts";
import { heeftInkomenUit } from "../begrippen/geld.ts";
import { heeftPartner } from "../begrippen/huishouden.ts";
import { defineScheme } from "../core/define-scheme.ts";

const uitkeringen = ["ww", "ziekte", "pensioen", "ander"];

/** Alleenverdieners-tegemoetkoming: for couples with one benefit who get less toeslagen than others. The Belastingdienst knows who. */
export const alleenverdieners = defineScheme({
  id: "alleenverdieners",
  kind: "inkomen",
  decidedBy: "gemeente",
  apply: { form: "alleenverdieners" },
  sources: {
    pw78gg: { title: "Participatiewet, artikel 78gg", readOn: "2026-11-22" },
    regeling15ba: { title: "Regeling Participatiewet, artikel 15ba", readOn: "2026-11-22" },
  },
  startedOn: "2025-01-01",
  conditions: {
    heeftPartner: { when: heeftPartner, source: "pw78gg" },
    eenInkomen: {
      when: any(includes("inkomenSoorten", "geen"), includes("partnerInkomenSoorten", "geen")),
      source: "pw78gg",
    },
    anderDanBijstand: { when: any(...uitkeringen.map(heeftInkomenUit)), source: "pw78gg" },
  },
  judgements: {
    naamslijst: { source: "regeling15ba" },
  },
  amount: { cents: figure("alleenverdieners.vast-bedrag"), per: "year", source: "regeling15ba" },
  evidence: ["uitkeringsspecificatie", "toeslagbeschikking", "digid"],
});
