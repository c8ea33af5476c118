import { polisVoor, zorgverzekeraar, zorgverzekerd } from "#app/facts/contract.ts";
import { all, includes, isNo, not } from "#app/rules/contract.ts";
import { defineForm } from "../core/define-form.ts";
import { aanvrager } from "./aanvraag/aanvrager.ts";
import { bewijsVanInkomen, heeftPartner, inkomen, metPartner } from "./aanvraag/middelen.ts";

const verzekerd = not(isNo("zorgverzekerd"));

/** Collectieve zorgverzekering: most gemeenten look at income only, so possessions are not asked. */
export const collectieveZorgverzekering = defineForm({
  id: "collectieve-zorgverzekering",
  version: 1,
  slug: "collectieve-zorgverzekering",
  kind: "aanvraag",
  regeling: "collectieve-zorgverzekering",
  evidence: [bewijsVanInkomen, { kind: "zorgpolis", when: verzekerd }],
  contradictions: [
    { id: "niet-verzekerd", when: isNo("zorgverzekerd"), pages: ["zorgverzekering"] },
    {
      id: "polis-zonder-partner",
      when: all(includes("polisVoor", "partner"), not(heeftPartner)),
      pages: ["huishouden", "polis"],
    },
  ],
  sections: [
    aanvrager,
    { id: "uw-situatie", pages: metPartner },
    {
      id: "zorgverzekering",
      pages: [
        { id: "zorgverzekering", facts: [zorgverzekerd] },
        {
          id: "polis",
          facts: [zorgverzekeraar, polisVoor],
          factShownIf: { zorgverzekeraar: verzekerd },
        },
      ],
    },
    { id: "geld", pages: inkomen },
  ],
  routes: [],
});
