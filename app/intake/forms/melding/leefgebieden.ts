import {
  ambitie,
  type FactDefinition,
  hoeGeld,
  hoeGeluk,
  hoeGezondheid,
  hoeMensen,
  hoeWonen,
  overGeld,
  overGeluk,
  overGezondheid,
  overMensen,
  overWonen,
  talenten,
  waarTegenaan,
  werkervaring,
  wilMeerVertellen,
} from "#app/facts/contract.ts";
import { all, isYes } from "#app/rules/contract.ts";
import type { PageDefinition, SectionDefinition } from "../../core/define-form.ts";
import { krijgtBredeIntake } from "./conditions.ts";

const wilVertellen = all(krijgtBredeIntake, isYes("wilMeerVertellen"));

function offer(id: string, facts: readonly FactDefinition[]): PageDefinition {
  return { id, facts, shownIf: wilVertellen, skippable: true };
}

/** The brede intake (N05): an offer, never a duty. The first question lets all of it be left out; each page may be passed over. */
export const leefgebieden: SectionDefinition = {
  id: "leefgebieden",
  optional: true,
  pages: [
    { id: "meer-vertellen", facts: [wilMeerVertellen], shownIf: krijgtBredeIntake, skippable: true },
    offer("leven-wonen", [hoeWonen, overWonen]),
    offer("leven-gezondheid", [hoeGezondheid, overGezondheid]),
    offer("leven-mensen", [hoeMensen, overMensen]),
    offer("leven-geluk", [hoeGeluk, overGeluk]),
    offer("leven-geld", [hoeGeld, overGeld]),
    offer("leven-werk", [werkervaring, talenten, ambitie]),
    offer("leven-tegenaan", [waarTegenaan]),
  ],
};
