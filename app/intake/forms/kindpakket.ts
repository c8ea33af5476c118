import { kinderenMeedoen } from "#app/facts/contract.ts";
import { anyOf, isOneOf, not } from "#app/rules/contract.ts";
import { defineForm } from "../core/define-form.ts";
import { aanvrager } from "./aanvraag/aanvrager.ts";
import {
  bewijsVanGeld,
  bewijsVanInkomen,
  heeftKinderen,
  inkomen,
  metPartnerEnKinderen,
  vermogen,
} from "./aanvraag/middelen.ts";
import { uitbetalingZonderBijstand } from "./aanvraag/uitbetaling.ts";

/** Help for children to take part at school and outside it, told per child. */
export const kindpakket = defineForm({
  id: "kindpakket",
  version: 1,
  slug: "kindpakket",
  kind: "aanvraag",
  regeling: "kindpakket",
  evidence: [
    bewijsVanInkomen,
    bewijsVanGeld,
    { kind: "schoolgegevens", when: anyOf("kinderenMeedoen", isOneOf("kindWens", ["school", "fiets", "laptop"])) },
    {
      kind: "clubgegevens",
      when: anyOf("kinderenMeedoen", isOneOf("kindWens", ["sport", "muziek-of-kunst", "zwemles"])),
      optional: true,
    },
  ],
  contradictions: [{ id: "kindpakket-zonder-kinderen", when: not(heeftKinderen), pages: ["huishouden"] }],
  sections: [
    aanvrager,
    { id: "uw-situatie", pages: metPartnerEnKinderen },
    { id: "uw-kinderen", pages: [{ id: "kinderen-meedoen", facts: [kinderenMeedoen] }] },
    { id: "geld", pages: [...inkomen, vermogen] },
    uitbetalingZonderBijstand,
  ],
  routes: [],
});
