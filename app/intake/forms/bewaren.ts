import {
  achternaam,
  contactwens,
  emailadres,
  huisnummer,
  magBellenNaDrieMaanden,
  magMaandelijksNakijken,
  postcode,
  soortAdres,
  telefoonnummer,
  veiligOmTeBellen,
  voornaam,
  waarBereikbaar,
} from "#app/facts/contract.ts";
import { is, isOneOf, not } from "#app/rules/contract.ts";
import { defineForm } from "../core/define-form.ts";

const zonderAdres = isOneOf("soortAdres", ["geen", "geheim"]);
const eigenAdres = isOneOf("soortAdres", ["eigen", "briefadres"]);

/**
 * What is asked to keep a check: who it is about and how to reach them, and two consents. It lives in the browser until "bewaar mijn
 * check" is pressed; no draft of it is ever stored. The answers of the check itself are not asked again.
 */
export const saveForm = defineForm({
  id: "bewaren",
  version: 1,
  slug: "regelingen/bewaren",
  kind: "voorzieningencheck",
  sections: [
    {
      id: "wie-bent-u",
      pages: [
        { id: "naam", facts: [voornaam, achternaam] },
        { id: "adres", facts: [soortAdres] },
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
      ],
    },
    { id: "toestemming", pages: [{ id: "toestemming", facts: [magBellenNaDrieMaanden, magMaandelijksNakijken] }] },
  ],
  routes: [],
});
