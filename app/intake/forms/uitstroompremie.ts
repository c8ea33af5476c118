import { nieuwWerkSoort, uitkeringGestoptOp, waarWerktU, werkBegonnenOp, werkUren } from "#app/facts/contract.ts";
import { is, not } from "#app/rules/contract.ts";
import { defineForm } from "../core/define-form.ts";
import { aanvrager } from "./aanvraag/aanvrager.ts";
import { uitbetaling } from "./aanvraag/uitbetaling.ts";

/** Uitstroompremie: for who left the bijstand for work. The gemeente knows the benefit itself. */
export const uitstroompremie = defineForm({
  id: "uitstroompremie",
  version: 1,
  slug: "uitstroompremie",
  kind: "aanvraag",
  regeling: "uitstroompremie",
  evidence: [
    { kind: "arbeidsovereenkomst", when: not(is("nieuwWerkSoort", "eigen-bedrijf")) },
    { kind: "loonstroken", when: not(is("nieuwWerkSoort", "eigen-bedrijf")) },
    { kind: "kvk", when: is("nieuwWerkSoort", "eigen-bedrijf") },
  ],
  sections: [
    aanvrager,
    {
      id: "werk",
      pages: [
        { id: "uitkering-gestopt", facts: [uitkeringGestoptOp] },
        { id: "nieuw-werk", facts: [nieuwWerkSoort, waarWerktU, werkBegonnenOp, werkUren] },
      ],
    },
    uitbetaling,
  ],
  routes: [],
});
