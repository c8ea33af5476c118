import {
  aangevraagd,
  autoWaarde,
  bezittingen,
  giftenDitJaar,
  hypotheek,
  inkomenGestoptOp,
  inkomenSoorten,
  inkomens,
  kenteken,
  partnerInkomenSoorten,
  partnerInkomens,
  partnerWerkgever,
  redenAanvraag,
  rekeningen,
  schuldbedrag,
  waardeBezittingen,
  werkgever,
  woningWaarde,
} from "#app/facts/contract.ts";
import { all, any, includes, not } from "#app/rules/contract.ts";
import type { SectionDefinition } from "../../core/define-form.ts";
import { perSoort } from "../melding/geld.ts";
import {
  heeftAnderBezit,
  heeftAuto,
  heeftLoon,
  heeftPartner,
  heeftWoning,
  inkomenIsGestopt,
  partnerHeeftLoon,
} from "./conditions.ts";

const heeftInkomen = not(includes("inkomenSoorten", "geen"));
const partnerHeeftInkomen = all(heeftPartner, not(includes("partnerInkomenSoorten", "geen")));

/** Why there is too little, what comes in by kind, and what there is (Participatiewet art. 19, 31, 32 and 34). */
export const geld: SectionDefinition = {
  id: "geld",
  pages: [
    {
      id: "reden",
      facts: [redenAanvraag, inkomenGestoptOp],
      factShownIf: { inkomenGestoptOp: inkomenIsGestopt },
    },
    {
      id: "inkomen",
      facts: [inkomenSoorten, partnerInkomenSoorten],
      factShownIf: { partnerInkomenSoorten: heeftPartner },
    },
    {
      id: "bedragen",
      facts: [...Object.values(inkomens), ...Object.values(partnerInkomens)],
      shownIf: any(heeftInkomen, partnerHeeftInkomen),
      factShownIf: Object.fromEntries([
        ...perSoort(inkomens, "inkomenSoorten"),
        ...perSoort(partnerInkomens, "partnerInkomenSoorten").map(([fact, when]) => [fact, all(heeftPartner, when)]),
      ]),
    },
    {
      id: "werkgever",
      facts: [werkgever, partnerWerkgever],
      shownIf: any(heeftLoon, partnerHeeftLoon),
      factShownIf: { werkgever: heeftLoon, partnerWerkgever: partnerHeeftLoon },
    },
    { id: "aangevraagd", facts: [aangevraagd] },
    { id: "rekeningen", facts: [rekeningen] },
    { id: "bezittingen", facts: [bezittingen] },
    { id: "auto", facts: [kenteken, autoWaarde], shownIf: heeftAuto },
    { id: "koopwoning", facts: [woningWaarde, hypotheek], shownIf: heeftWoning },
    { id: "ander-bezit", facts: [waardeBezittingen], shownIf: heeftAnderBezit },
    { id: "schulden", facts: [schuldbedrag], quickExit: true },
    { id: "giften", facts: [giftenDitJaar], skippable: true },
  ],
};
