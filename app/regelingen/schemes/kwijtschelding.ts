import {
  atMost,
  figure,
  includes,
  largest,
  minus,
  money,
  moreThan,
  number,
  percentOf,
  times,
  when,
} from "#app/rules/contract.ts";
import { inkomen, vermogen } from "../begrippen/geld.ts";
import { heeftKinderenTot18, heeftPartner } from "../begrippen/huishouden.ts";
import { lokaleInkomensgrens, wordtAangeboden } from "../begrippen/lokaal.ts";
import { defineScheme } from "../core/define-scheme.ts";

const id = "kwijtschelding";
/** In a year: income above the costs of living, which the gemeente sets at 90 to 100 % of the norm (artikel 16). */
const betalingscapaciteit = times(largest(money(0), minus(inkomen, lokaleInkomensgrens(id))), 12);
const kwijtTeSchelden = minus(
  number("aanslagGemeente", { from: 0 }),
  percentOf(betalingscapaciteit, figure("kwijtschelding.aan-te-wenden-betalingscapaciteit")),
);
const extraVermogen = when(
  heeftPartner,
  figure("kwijtschelding.extra-vermogen.echtgenoten-max"),
  when(
    heeftKinderenTot18,
    figure("kwijtschelding.extra-vermogen.alleenstaande-ouder-max"),
    figure("kwijtschelding.extra-vermogen.alleenstaande-max"),
  ),
);

/** Kwijtschelding gemeentelijke belastingen: the assessment, less what a household could pay in a year. */
export const kwijtschelding = defineScheme({
  id,
  kind: "lokaal",
  decidedBy: "belastingkantoor",
  apply: { instructions: "belastingkantoor" },
  sources: {
    iw26: { title: "Invorderingswet 1990, artikel 26", readOn: "2026-11-22" },
    uri11: { title: "Uitvoeringsregeling Invorderingswet 1990, artikel 11", readOn: "2026-11-22" },
    uri16: { title: "Uitvoeringsregeling Invorderingswet 1990, artikel 16", readOn: "2026-11-22" },
    lokaal: { title: "Verordening of beleidsregel van de gemeente", readOn: "2026-11-22" },
  },
  conditions: {
    aangeboden: { when: wordtAangeboden(id), source: "lokaal" },
    aanslag: { when: includes("situatie", "aanslag-gemeente"), source: "iw26" },
    vermogenBinnenGrens: { when: atMost(vermogen, extraVermogen), source: "uri11" },
    blijftOver: { when: moreThan(kwijtTeSchelden, money(0)), source: "uri11" },
  },
  judgements: {
    betalingscapaciteit: { source: "uri16" },
  },
  amount: { cents: kwijtTeSchelden, per: "year", source: "uri11" },
  evidence: ["aanslag", "inkomen", "bankafschriften", "huurcontract", "zorgpolis"],
});
