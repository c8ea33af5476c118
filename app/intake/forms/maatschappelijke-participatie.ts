import { meedoenVoor, meedoenWat } from "#app/facts/contract.ts";
import { defineForm } from "../core/define-form.ts";
import { aanvrager } from "./aanvraag/aanvrager.ts";
import { bewijsVanGeld, bewijsVanInkomen, heeftPartner, inkomen, metPartner, vermogen } from "./aanvraag/middelen.ts";
import { uitbetalingZonderBijstand } from "./aanvraag/uitbetaling.ts";

/** Money for adults to take part; the children have a form of their own. */
export const maatschappelijkeParticipatie = defineForm({
  id: "maatschappelijke-participatie",
  version: 1,
  slug: "maatschappelijke-participatie",
  kind: "aanvraag",
  regeling: "maatschappelijke-participatie",
  evidence: [bewijsVanInkomen, bewijsVanGeld],
  sections: [
    aanvrager,
    { id: "uw-situatie", pages: metPartner },
    {
      id: "meedoen",
      pages: [
        { id: "meedoen", facts: [meedoenWat] },
        { id: "meedoen-voor", facts: [meedoenVoor], shownIf: heeftPartner },
      ],
    },
    { id: "geld", pages: [...inkomen, vermogen] },
    uitbetalingZonderBijstand,
  ],
  routes: [],
});
