import {
  atLeast,
  atMost,
  figure,
  isYes,
  largest,
  minus,
  money,
  num,
  plus,
  quotient,
  times,
  when,
} from "#app/rules/contract.ts";
import { spaarvermogen, toetsingsinkomen } from "../begrippen/geld.ts";
import { heeftPartner, isMeerderjarig } from "../begrippen/huishouden.ts";
import { defineScheme } from "../core/define-scheme.ts";

/** Eurocents times 100.000, so that the percentages of the law (1,912 %) stay exact until the last step. */
const scale = 100_000;
const drempel = figure("zorgtoeslag.drempelinkomen");
const norm = plus(
  times(
    drempel,
    when(
      heeftPartner,
      figure("zorgtoeslag.normpercentage-drempel.partners"),
      figure("zorgtoeslag.normpercentage-drempel.alleenstaand"),
    ),
  ),
  times(largest(money(0), minus(toetsingsinkomen, drempel)), figure("zorgtoeslag.normpercentage-boven-drempel")),
);
const standaardpremie = times(figure("zorgtoeslag.standaardpremie"), when(heeftPartner, num(2), num(1)));
/** Whole euros a year, rounded half up (Wet op de zorgtoeslag, artikel 2). */
const perJaar = quotient(minus(times(standaardpremie, scale), norm), scale * 100);
const minsteEuro = 24;

/** Zorgtoeslag: a part of the premium of the health insurance back. */
export const zorgtoeslag = defineScheme({
  id: "zorgtoeslag",
  kind: "toeslag",
  decidedBy: "dienst-toeslagen",
  apply: { instructions: "toeslagen" },
  sources: {
    wzt1: { title: "Wet op de zorgtoeslag, artikel 1", readOn: "2026-11-22" },
    wzt2: { title: "Wet op de zorgtoeslag, artikel 2", readOn: "2026-11-22" },
    awir: { title: "Algemene wet inkomensafhankelijke regelingen", readOn: "2026-11-22" },
  },
  conditions: {
    meerderjarig: { when: isMeerderjarig, source: "wzt1" },
    verzekerd: { when: isYes("zorgverzekerd"), source: "wzt1" },
    vermogenBinnenGrens: {
      when: atMost(
        spaarvermogen,
        when(
          heeftPartner,
          figure("zorgtoeslag.vermogensgrens.partners"),
          figure("zorgtoeslag.vermogensgrens.alleenstaand"),
        ),
      ),
      source: "awir",
    },
    inkomenLaagGenoeg: { when: atLeast(perJaar, num(minsteEuro)), source: "wzt2" },
  },
  // Paid in whole euros a month, rounded down.
  amount: { cents: times(quotient(perJaar, 12, "down"), 100), per: "month", source: "wzt2" },
  evidence: ["digid", "jaarinkomen", "zorgpolis"],
});
