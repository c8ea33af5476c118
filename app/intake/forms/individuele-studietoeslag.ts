import {
  artsVerklaring,
  heeftWajong,
  looptStage,
  stageVergoeding,
  studieBegonnenOp,
  studieBeperking,
  studieNaam,
  volgtOpleiding,
} from "#app/facts/contract.ts";
import { is, isYes, not } from "#app/rules/contract.ts";
import { defineForm } from "../core/define-form.ts";
import { aanvrager } from "./aanvraag/aanvrager.ts";
import { uitbetaling } from "./aanvraag/uitbetaling.ts";

/** Individuele studietoeslag (Participatiewet art. 36b): no questions about income, possessions or a partner, as the law has none. */
export const individueleStudietoeslag = defineForm({
  id: "individuele-studietoeslag",
  version: 1,
  slug: "individuele-studietoeslag",
  kind: "aanvraag",
  regeling: "individuele-studietoeslag",
  evidence: [
    { kind: "duo" },
    // Who has none is seen by a doctor on behalf of the gemeente.
    { kind: "medische-verklaring", when: not(is("artsVerklaring", "nee")), optional: true },
    { kind: "stageovereenkomst", when: isYes("looptStage") },
  ],
  contradictions: [
    { id: "studietoeslag-zonder-studie", when: is("volgtOpleiding", "nee"), pages: ["opleiding"] },
    {
      id: "studietoeslag-zonder-studiefinanciering",
      when: is("volgtOpleiding", "zonder-studiefinanciering"),
      pages: ["opleiding"],
    },
  ],
  sections: [
    aanvrager,
    {
      id: "studie",
      pages: [
        { id: "opleiding", facts: [volgtOpleiding] },
        { id: "studie", facts: [studieNaam, studieBegonnenOp] },
        { id: "studie-en-gezondheid", facts: [studieBeperking, artsVerklaring, heeftWajong] },
        {
          id: "stage",
          facts: [looptStage, stageVergoeding],
          factShownIf: { stageVergoeding: isYes("looptStage") },
        },
      ],
    },
    uitbetaling,
  ],
  routes: [],
});
