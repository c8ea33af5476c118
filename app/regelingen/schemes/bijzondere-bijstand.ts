import { includes } from "#app/rules/contract.ts";
import { heeftVerblijfsrecht, isMeerderjarig } from "../begrippen/huishouden.ts";
import { lokaleVoorwaarden } from "../begrippen/lokaal.ts";
import { defineScheme } from "../core/define-scheme.ts";

const id = "bijzondere-bijstand";

/** Bijzondere bijstand: for necessary costs that come from special circumstances. */
export const bijzondereBijstand = defineScheme({
  id,
  kind: "lokaal",
  decidedBy: "gemeente",
  apply: { form: "bijzondere-bijstand" },
  sources: {
    pw35: { title: "Participatiewet, artikel 35", readOn: "2026-11-22" },
    lokaal: { title: "Verordening of beleidsregel van de gemeente", readOn: "2026-11-22" },
  },
  conditions: {
    hogeKosten: { when: includes("situatie", "hoge-kosten"), source: "pw35" },
    meerderjarig: { when: isMeerderjarig, source: "pw35" },
    verblijfsrecht: { when: heeftVerblijfsrecht, source: "pw35" },
    ...lokaleVoorwaarden(id),
  },
  judgements: {
    noodzakelijk: { source: "pw35" },
    nietAndersBetaald: { source: "pw35" },
  },
  evidence: ["offerte", "inkomen", "bankafschriften", "zorgpolis"],
});
