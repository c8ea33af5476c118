import {
  contactwens,
  emailadres,
  huisnummer,
  postcode,
  soortAdres,
  telefoonnummer,
  veiligOmTeBellen,
  waarBereikbaar,
} from "#app/facts/contract.ts";
import { is, isOneOf, not } from "#app/rules/contract.ts";
import type { PageDefinition } from "../core/define-form.ts";

const zonderAdres = isOneOf("soortAdres", ["geen", "geheim"]);
const eigenAdres = isOneOf("soortAdres", ["eigen", "briefadres"]);

/** Where somebody can be found and how they want to be reached; the same in every form that asks it. */
export const bereikbaar: readonly PageDefinition[] = [
  { id: "adres", facts: [soortAdres] },
  // Whoever sleeps in a shelter or at somebody's often does not know the postcode. The law asks where they can be found, and that
  // can be said in words: a postcode must not hold up the melddatum.
  {
    id: "adres-gegevens",
    facts: [postcode, huisnummer, waarBereikbaar],
    factShownIf: { postcode: not(zonderAdres), huisnummer: not(zonderAdres), waarBereikbaar: not(eigenAdres) },
    requiredIf: { postcode: eigenAdres, huisnummer: eigenAdres },
  },
  {
    id: "contact",
    facts: [contactwens, telefoonnummer, emailadres, veiligOmTeBellen],
    requiredIf: { telefoonnummer: is("contactwens", "bellen"), emailadres: is("contactwens", "mailen") },
  },
];
