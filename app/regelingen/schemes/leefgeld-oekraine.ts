import { is, isOneOf } from "#app/rules/contract.ts";
import { defineScheme } from "../core/define-scheme.ts";

/** Leefgeld: for people under temporary protection who live in a shelter or with hosts. It stands in the place of bijstand. */
export const leefgeldOekraine = defineScheme({
  id: "leefgeld-oekraine",
  kind: "inkomen",
  decidedBy: "gemeente",
  apply: { form: "leefgeld" },
  sources: {
    rooo: { title: "Regeling opvang ontheemden Oekraïne", readOn: "2026-11-22" },
  },
  conditions: {
    tijdelijkeBescherming: { when: is("verblijf", "tijdelijke-bescherming"), source: "rooo" },
    inOpvang: { when: isOneOf("woonsituatie", ["opvang", "inwonend"]), source: "rooo" },
  },
  judgements: {
    eigenInkomen: { source: "rooo" },
  },
  evidence: ["identiteit", "inkomen"],
});
