import { atMost, figure, largest, minus, money, moreThan, plus, quotient, times, when } from "#app/rules/contract.ts";
import { spaarvermogen, toetsingsinkomen } from "../begrippen/geld.ts";
import { heeftKinderenTot18, heeftPartner, kinderenTot18, kinderenVanTot } from "../begrippen/huishouden.ts";
import { defineScheme } from "../core/define-scheme.ts";

const drempel = when(
  heeftPartner,
  figure("kgb.drempelinkomen.partners"),
  figure("kgb.drempelinkomen.alleenstaande-ouder"),
);
const afbouw = quotient(
  times(largest(money(0), minus(toetsingsinkomen, drempel)), figure("kgb.afbouwpercentage")),
  100_000,
);
/** Per child, more for older children and for a single parent, less what the income takes away; eurocents a year. */
const perJaar = minus(
  plus(
    times(figure("kgb.per-kind"), kinderenTot18),
    times(figure("kgb.extra-12-15"), kinderenVanTot(12, 16)),
    times(figure("kgb.extra-16-17"), kinderenVanTot(16, 18)),
    when(heeftPartner, money(0), figure("kgb.alleenstaande-ouderkop")),
  ),
  afbouw,
);

/** Kindgebonden budget: on top of the kinderbijslag, more for a single parent. */
export const kindgebondenBudget = defineScheme({
  id: "kindgebonden-budget",
  kind: "toeslag",
  decidedBy: "dienst-toeslagen",
  apply: { instructions: "toeslagen" },
  sources: {
    wkgb1: { title: "Wet op het kindgebonden budget, artikel 1", readOn: "2026-11-22" },
    wkgb2: { title: "Wet op het kindgebonden budget, artikel 2", readOn: "2026-11-22" },
  },
  conditions: {
    kind: { when: heeftKinderenTot18, source: "wkgb2" },
    vermogenBinnenGrens: {
      when: atMost(
        spaarvermogen,
        when(heeftPartner, figure("kgb.vermogensgrens.partners"), figure("kgb.vermogensgrens.alleenstaand")),
      ),
      source: "wkgb1",
    },
    inkomenLaagGenoeg: { when: moreThan(perJaar, money(0)), source: "wkgb2" },
  },
  amount: { cents: perJaar, per: "year", source: "wkgb2" },
  evidence: ["digid", "jaarinkomen"],
  after: ["kinderbijslag"],
});
