import {
  achternaam,
  brievenNaar,
  bsn,
  geboortedatum,
  gemeente,
  helperNaam,
  helperRol,
  helperTelefoon,
  helperToestemming,
  invuller,
  voornaam,
} from "#app/facts/contract.ts";
import { is, isOneOf, not } from "#app/rules/contract.ts";
import type { SectionDefinition } from "../../core/define-form.ts";
import { bereikbaar } from "../bereikbaar.ts";

/** Who applies, who helps with it, and how to reach them: how every aanvraag begins. After a melding all of it is known. */
export const aanvrager: SectionDefinition = {
  id: "wie-bent-u",
  pages: [
    { id: "gemeente", facts: [gemeente] },
    { id: "wie-vult-in", facts: [invuller] },
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
