import {
  achterstanden,
  bezittingen,
  type FactDefinition,
  inkomenSoorten,
  inkomens,
  partnerInkomenSoorten,
  partnerInkomens,
  spaargeld,
} from "#app/facts/contract.ts";
import { all, any, type Condition, includes, not } from "#app/rules/contract.ts";
import type { SectionDefinition } from "../../core/define-form.ts";
import { bijBijstand, gaatElders, heeftPartner, vraagtBijstand } from "./conditions.ts";

const heeftInkomen = not(includes("inkomenSoorten", "geen"));
const partnerHeeftInkomen = all(heeftPartner, not(includes("partnerInkomenSoorten", "geen")));

/** Each amount shows when its kind was ticked. */
export function perSoort(amounts: Readonly<Record<string, FactDefinition>>, soorten: string): [string, Condition][] {
  return Object.entries(amounts).map(([soort, fact]) => [fact.id, includes(soorten, soort)]);
}

const vanPartner = perSoort(partnerInkomens, "partnerInkomenSoorten").map(([fact, condition]): [string, Condition] => [
  fact,
  all(heeftPartner, condition),
]);

/** Income by kind, because some kinds rank before the bijstand; possessions in rough; arrears that press. */
export const geld: SectionDefinition = {
  id: "geld",
  pages: [
    {
      id: "inkomen",
      facts: [inkomenSoorten, partnerInkomenSoorten],
      shownIf: vraagtBijstand,
      factShownIf: { partnerInkomenSoorten: heeftPartner },
    },
    {
      id: "bedragen",
      facts: [...Object.values(inkomens), ...Object.values(partnerInkomens)],
      shownIf: bijBijstand(any(heeftInkomen, partnerHeeftInkomen)),
      factShownIf: Object.fromEntries([...perSoort(inkomens, "inkomenSoorten"), ...vanPartner]),
    },
    {
      id: "bezit-en-schulden",
      facts: [spaargeld, bezittingen, achterstanden],
      shownIf: vraagtBijstand,
      // Arrears that press are helped with whoever decides on the benefit.
      factShownIf: { spaargeld: not(gaatElders), bezittingen: not(gaatElders) },
      quickExit: true,
    },
  ],
};
