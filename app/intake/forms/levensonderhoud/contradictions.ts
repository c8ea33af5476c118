import { all, atLeast, includes, is, isOneOf, not, num, number } from "#app/rules/contract.ts";
import type { ContradictionDefinition } from "../../core/define-form.ts";
import { heeftPartner } from "./conditions.ts";

const getrouwd = isOneOf("burgerlijkeStaat", ["getrouwd", "partnerschap"]);
const huurt = isOneOf("woonsituatie", ["sociale-huur", "particuliere-huur", "kamer"]);
const werkt = includes("inkomenSoorten", "loon");

/** Answers that rarely go together. Each may be right all the same: the resident looks once more, and a colleague asks. */
export const contradictions: readonly ContradictionDefinition[] = [
  { id: "getrouwd-zonder-partner", when: all(getrouwd, not(heeftPartner)), pages: ["burgerlijke-staat", "huishouden"] },
  {
    id: "partner-na-verlies",
    when: all(is("burgerlijkeStaat", "partner-overleden"), heeftPartner),
    pages: ["burgerlijke-staat", "huishouden"],
  },
  {
    id: "loon-zonder-werk",
    when: all(werkt, isOneOf("werksituatie", ["geen-werk", "nooit-gewerkt"])),
    pages: ["inkomen", "werk-en-opleiding"],
  },
  {
    id: "werk-zonder-loon",
    when: all(not(werkt), is("werksituatie", "loondienst")),
    pages: ["inkomen", "werk-en-opleiding"],
  },
  {
    id: "studie-zonder-opleiding",
    when: all(includes("inkomenSoorten", "studiefinanciering"), is("volgtOpleiding", "nee")),
    pages: ["inkomen", "werk-en-opleiding"],
  },
  { id: "koop-en-huur", when: all(huurt, includes("bezittingen", "koopwoning")), pages: ["wonen", "bezittingen"] },
  {
    id: "huur-zonder-kosten",
    when: all(huurt, not(atLeast(number("woonlasten", { from: 0 }), num(1)))),
    pages: ["wonen"],
  },
  {
    id: "bedrijf-zonder-inkomen",
    when: all(is("werksituatie", "zelfstandig"), not(includes("inkomenSoorten", "bedrijf"))),
    pages: ["werk-en-opleiding", "inkomen"],
  },
];
