import { apparaten, eerderApparaat } from "#app/facts/contract.ts";
import { defineForm } from "../core/define-form.ts";
import { aanvrager } from "./aanvraag/aanvrager.ts";
import { bewijsVanGeld, bewijsVanInkomen, inkomen, metPartner, vermogen } from "./aanvraag/middelen.ts";
import { uitbetalingZonderBijstand } from "./aanvraag/uitbetaling.ts";

/** A washing machine, fridge or stove: which, why, and whether the gemeente paid for one before. */
export const witgoed = defineForm({
  id: "witgoed",
  version: 1,
  slug: "witgoed",
  kind: "aanvraag",
  regeling: "witgoedregeling",
  evidence: [{ kind: "offerte" }, bewijsVanInkomen, bewijsVanGeld],
  sections: [
    aanvrager,
    { id: "apparaten", pages: [{ id: "apparaten", facts: [apparaten, eerderApparaat] }] },
    { id: "uw-situatie", pages: metPartner },
    { id: "geld", pages: [...inkomen, vermogen] },
    uitbetalingZonderBijstand,
  ],
  routes: [],
});
