import {
  any,
  atLeast,
  atMost,
  type Condition,
  figure,
  includes,
  is,
  isOneOf,
  not,
  num,
  number,
  percentOf,
  smallest,
  times,
  when,
} from "#app/rules/contract.ts";
import { toetsingsinkomen } from "../begrippen/geld.ts";
import { beiden, kinderenVanTot } from "../begrippen/huishouden.ts";
import { defineScheme } from "../core/define-scheme.ts";

const kinderen = kinderenVanTot(0, 13);
const werkt = (fact: string): Condition => any(includes(fact, "loon"), includes(fact, "bedrijf"));
const werktOfLeert = any(werkt("inkomenSoorten"), not(is("volgtOpleiding", "nee")));
const hoogsteUurprijs = when(
  is("opvangSoort", "dagopvang"),
  figure("kot.max-uurprijs.dagopvang"),
  when(is("opvangSoort", "bso"), figure("kot.max-uurprijs.bso"), figure("kot.max-uurprijs.gastouder")),
);
const uren = smallest(number("opvangUren", { from: 0 }), times(figure("kot.max-uren-per-kind"), kinderen));
const kosten = times(smallest(number("opvangUurprijs", { from: 0 }), hoogsteUurprijs), uren);
/** Above the income for the highest percentage the table is not known to us: then the amount stays open. */
const percentage = when(
  atMost(toetsingsinkomen, figure("kot.inkomen-hoogste-percentage")),
  figure("kot.hoogste-percentage"),
  figure("kot.percentage-bij-hoger-inkomen"),
);
const perMaand = percentOf(kosten, percentage);

/** Kinderopvangtoeslag: a part of the price of registered child care, for parents who work, learn or look for work. */
export const kinderopvangtoeslag = defineScheme({
  id: "kinderopvangtoeslag",
  kind: "toeslag",
  decidedBy: "dienst-toeslagen",
  apply: { instructions: "toeslagen" },
  sources: {
    wko15: { title: "Wet kinderopvang, artikel 1.5", readOn: "2026-11-22" },
    wko16: { title: "Wet kinderopvang, artikel 1.6", readOn: "2026-11-22" },
    wko17: { title: "Wet kinderopvang, artikel 1.7", readOn: "2026-11-22" },
  },
  conditions: {
    opvang: { when: includes("situatie", "kind-naar-opvang"), source: "wko15" },
    geregistreerd: { when: isOneOf("opvangSoort", ["dagopvang", "bso", "gastouder"]), source: "wko15" },
    jongKind: { when: atLeast(kinderen, num(1)), source: "wko15" },
    werktOfLeert: { when: beiden(werktOfLeert, werkt("partnerInkomenSoorten")), source: "wko16" },
  },
  judgements: {
    partnerLeert: { source: "wko16" },
  },
  amount: { cents: perMaand, per: "month", source: "wko17" },
  evidence: ["digid", "jaarinkomen", "opvangcontract"],
});
