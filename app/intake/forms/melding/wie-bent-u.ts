import {
  achternaam,
  andereGemeente,
  brievenNaar,
  bsn,
  contactwens,
  directHulpNodig,
  emailadres,
  geboortedatum,
  gemeente,
  helperNaam,
  helperRol,
  helperTelefoon,
  helperToestemming,
  huisnummer,
  invuller,
  postcode,
  soortAdres,
  telefoonnummer,
  veiligOmTeBellen,
  voornaam,
  waarBereikbaar,
  waarvoor,
} from "#app/facts/contract.ts";
import { is, isOneOf, not } from "#app/rules/contract.ts";
import type { SectionDefinition } from "../../core/define-form.ts";

const zonderAdres = isOneOf("soortAdres", ["geen", "geheim"]);
const eigenAdres = isOneOf("soortAdres", ["eigen", "briefadres"]);

/** All that fixes the melddatum (Participatiewet art. 44 lid 2) and how to reach the resident. Nothing else comes before it. */
export const wieBentU: SectionDefinition = {
  id: "wie-bent-u",
  pages: [
    { id: "gemeente", facts: [gemeente] },
    { id: "andere-gemeente", facts: [andereGemeente], shownIf: is("gemeente", "andere") },
    { id: "waarvoor", facts: [waarvoor, invuller, directHulpNodig], quickExit: true },
    {
      id: "helper",
      facts: [helperNaam, helperRol, brievenNaar, helperTelefoon, helperToestemming],
      shownIf: not(is("invuller", "zelf")),
      factShownIf: { brievenNaar: isOneOf("helperRol", ["bewindvoerder", "curator", "mentor", "gemachtigde"]) },
    },
    { id: "naam", facts: [voornaam, achternaam, geboortedatum, bsn] },
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
  ],
};
