import {
  achternaam,
  brievenNaar,
  bsn,
  geboortedatum,
  helperNaam,
  helperRol,
  helperTelefoon,
  helperToestemming,
  voornaam,
} from "#app/facts/contract.ts";
import { is, isOneOf, not } from "#app/rules/contract.ts";
import type { PageDefinition } from "../core/define-form.ts";

/** Who helps, in what role, and where letters go; asked when somebody fills in for, or with, the resident. */
export const helperPage: PageDefinition = {
  id: "helper",
  facts: [helperNaam, helperRol, brievenNaar, helperTelefoon, helperToestemming],
  shownIf: not(is("invuller", "zelf")),
  factShownIf: { brievenNaar: isOneOf("helperRol", ["bewindvoerder", "curator", "mentor", "gemachtigde"]) },
};

/** Who it is about. */
export const namePage: PageDefinition = { id: "naam", facts: [voornaam, achternaam, geboortedatum, bsn] };
