import { atLeast, isNo, not, number } from "#app/rules/contract.ts";
import { heeftAowLeeftijd, heeftVerblijfsrecht, isVanaf21 } from "../begrippen/huishouden.ts";
import {
  inkomenOnderLokaleGrens,
  lokaalBedrag,
  lokaalCijfer,
  vermogenBinnenLokaleGrens,
  wordtAangeboden,
} from "../begrippen/lokaal.ts";
import { defineScheme } from "../core/define-scheme.ts";

const id = "individuele-inkomenstoeslag";

/** Individuele inkomenstoeslag: once a year, for people who have lived on little for years. */
export const individueleInkomenstoeslag = defineScheme({
  id,
  kind: "lokaal",
  decidedBy: "gemeente",
  apply: { form: "individuele-inkomenstoeslag" },
  sources: {
    pw11: { title: "Participatiewet, artikel 11", readOn: "2026-11-22" },
    pw36: { title: "Participatiewet, artikel 36", readOn: "2026-11-22" },
    lokaal: { title: "Verordening individuele inkomenstoeslag van de gemeente", readOn: "2026-11-22" },
  },
  conditions: {
    aangeboden: { when: wordtAangeboden(id), source: "lokaal" },
    vanaf21: { when: isVanaf21, source: "pw36" },
    jongerDanAow: { when: not(heeftAowLeeftijd), source: "pw36" },
    verblijfsrecht: { when: heeftVerblijfsrecht, source: "pw11" },
    inkomenOnderGrens: { when: inkomenOnderLokaleGrens(id), source: "lokaal" },
    vermogenBinnenGrens: { when: vermogenBinnenLokaleGrens(id), source: "pw36" },
    langLaagInkomen: {
      when: atLeast(number("maandenLaagInkomen", { from: 0 }), lokaalCijfer(id, "referteMaanden")),
      source: "lokaal",
    },
    nietAfgelopenJaar: { when: isNo("iitAfgelopenJaar"), source: "pw36" },
  },
  judgements: { geenUitzicht: { source: "pw36" } },
  amount: { cents: lokaalBedrag(id), per: "year", source: "lokaal" },
  evidence: ["identiteit", "inkomen-referteperiode", "bankafschriften"],
});
