import {
  atMost,
  figure,
  includes,
  isOneOf,
  largest,
  minus,
  money,
  moreThan,
  number,
  percentOf,
  plus,
  quotient,
  when,
} from "#app/rules/contract.ts";
import { spaarvermogen, toetsingsinkomen } from "../begrippen/geld.ts";
import { heeftPartner, isMeerderjarig, isRechtmatigHier } from "../begrippen/huishouden.ts";
import { defineScheme } from "../core/define-scheme.ts";

const alleen = includes("woontMet", "niemand");
const soort = (een: string, meer: string) => when(alleen, figure(een), figure(meer));
const bovenIjkpunt = largest(
  money(0),
  minus(
    toetsingsinkomen,
    soort("huurtoeslag.minimum-inkomensijkpunt.eenpersoons", "huurtoeslag.minimum-inkomensijkpunt.meerpersoons"),
  ),
);
/** What a household pays itself, in eurocents per month (artikelen 16 tot en met 19). */
const basishuur = plus(
  minus(
    figure("huurtoeslag.normhuur-basis"),
    soort("huurtoeslag.normhuur-vermindering.eenpersoons", "huurtoeslag.normhuur-vermindering.meerpersoons"),
  ),
  quotient(percentOf(bovenIjkpunt, soort("huurtoeslag.afbouw.eenpersoons", "huurtoeslag.afbouw.meerpersoons")), 12),
);

/** Huurtoeslag: a part of the rent back. The income from which it falls is not sure to us, so no amount is given. */
export const huurtoeslag = defineScheme({
  id: "huurtoeslag",
  kind: "toeslag",
  decidedBy: "dienst-toeslagen",
  apply: { instructions: "toeslagen" },
  sources: {
    wht7: { title: "Wet op de huurtoeslag, artikel 7", readOn: "2026-11-22" },
    wht11: { title: "Wet op de huurtoeslag, artikel 11", readOn: "2026-11-22" },
    wht17: { title: "Wet op de huurtoeslag, artikel 17", readOn: "2026-11-22" },
    awir9: { title: "Awir, artikel 9", readOn: "2026-11-22" },
  },
  conditions: {
    huurtZelfstandig: { when: isOneOf("woonsituatie", ["sociale-huur", "particuliere-huur"]), source: "wht11" },
    meerderjarig: { when: isMeerderjarig, source: "wht11" },
    verblijfsrecht: { when: isRechtmatigHier, source: "awir9" },
    vermogenBinnenGrens: {
      when: atMost(
        spaarvermogen,
        when(
          heeftPartner,
          figure("huurtoeslag.vermogensgrens.partners"),
          figure("huurtoeslag.vermogensgrens.alleenstaand"),
        ),
      ),
      source: "wht7",
    },
    huurHoogGenoeg: { when: moreThan(number("woonlasten", { from: 0 }), basishuur), source: "wht17" },
  },
  evidence: ["digid", "jaarinkomen", "huurspecificatie"],
});
