import { includes, num } from "#app/rules/contract.ts";
import { heeftInkomenUit } from "../begrippen/geld.ts";
import { lokaalBedragPer, wordtAangeboden } from "../begrippen/lokaal.ts";
import { defineScheme } from "../core/define-scheme.ts";

const id = "uitstroompremie";

/** Uitstroompremie: for who left the bijstand and keeps working. */
export const uitstroompremie = defineScheme({
  id,
  kind: "lokaal",
  decidedBy: "gemeente",
  apply: { form: "uitstroompremie" },
  sources: {
    pw31: { title: "Participatiewet, artikel 31, tweede lid, onder j", readOn: "2026-11-22" },
    lokaal: { title: "Verordening of beleidsregel van de gemeente", readOn: "2026-11-22" },
  },
  conditions: {
    aangeboden: { when: wordtAangeboden(id), source: "lokaal" },
    vanUitkeringNaarWerk: { when: includes("situatie", "van-uitkering-naar-werk"), source: "pw31" },
    heeftWerk: { when: heeftInkomenUit("loon"), source: "pw31" },
  },
  judgements: {
    langGenoegGewerkt: { source: "lokaal" },
  },
  amount: { cents: lokaalBedragPer(id, "persoon", num(1)), per: "once", source: "lokaal" },
  evidence: ["arbeidsovereenkomst", "loonstroken"],
});
