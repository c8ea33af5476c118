import { includes } from "#app/rules/contract.ts";
import { isMeerderjarig } from "../begrippen/huishouden.ts";
import { lokaalBedrag, lokaleVoorwaarden } from "../begrippen/lokaal.ts";
import { defineScheme } from "../core/define-scheme.ts";

const id = "witgoedregeling";

/** Witgoedregeling: a washing machine, fridge or stove when the old one is broken. */
export const witgoedregeling = defineScheme({
  id,
  kind: "lokaal",
  decidedBy: "gemeente",
  apply: { form: "witgoed" },
  sources: {
    pw35: { title: "Participatiewet, artikel 35", readOn: "2026-11-22" },
    lokaal: { title: "Verordening of beleidsregel van de gemeente", readOn: "2026-11-22" },
  },
  conditions: {
    apparaatKapot: { when: includes("situatie", "apparaat-kapot"), source: "lokaal" },
    meerderjarig: { when: isMeerderjarig, source: "pw35" },
    ...lokaleVoorwaarden(id),
  },
  judgements: {
    nietEerder: { source: "lokaal" },
  },
  amount: { cents: lokaalBedrag(id), per: "once", source: "lokaal" },
  evidence: ["offerte", "inkomen", "bankafschriften"],
});
