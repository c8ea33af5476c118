import {
  achternaam,
  andereGemeente,
  brievenNaar,
  bsn,
  directHulpNodig,
  geboortedatum,
  gemeente,
  helperNaam,
  helperRol,
  helperTelefoon,
  helperToestemming,
  invuller,
  voornaam,
  waarvoor,
} from "#app/facts/contract.ts";
import { is, isOneOf, not } from "#app/rules/contract.ts";
import type { SectionDefinition } from "../../core/define-form.ts";
import { bereikbaar } from "../bereikbaar.ts";

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
    ...bereikbaar,
  ],
};
