import type { FormDefinition } from "../core/define-form.ts";
import { alleenverdieners } from "./alleenverdieners.ts";
import { bbz } from "./bbz.ts";
import { saveForm } from "./bewaren.ts";
import { bijzondereBijstand } from "./bijzondere-bijstand.ts";
import { collectieveZorgverzekering } from "./collectieve-zorgverzekering.ts";
import { financieleHulpvraag } from "./financiele-hulpvraag.ts";
import { heraanvraag } from "./heraanvraag.ts";
import { hulpBijWerk } from "./hulp-bij-werk.ts";
import { individueleInkomenstoeslag } from "./individuele-inkomenstoeslag.ts";
import { individueleStudietoeslag } from "./individuele-studietoeslag.ts";
import { ioaw } from "./ioaw.ts";
import { ioaz } from "./ioaz.ts";
import { kindpakket } from "./kindpakket.ts";
import { leefgeldOekraine } from "./leefgeld-oekraine.ts";
import { levensonderhoud } from "./levensonderhoud.ts";
import { maatschappelijkeParticipatie } from "./maatschappelijke-participatie.ts";
import { melding } from "./melding.ts";
import { checkForm } from "./regelingencheck.ts";
import { uitstroompremie } from "./uitstroompremie.ts";
import { wijziging } from "./wijziging.ts";
import { witgoed } from "./witgoed.ts";

/** Every form of the product. */
export const forms: readonly FormDefinition[] = [
  melding,
  levensonderhoud,
  bijzondereBijstand,
  individueleInkomenstoeslag,
  individueleStudietoeslag,
  maatschappelijkeParticipatie,
  kindpakket,
  collectieveZorgverzekering,
  witgoed,
  alleenverdieners,
  leefgeldOekraine,
  uitstroompremie,
  financieleHulpvraag,
  hulpBijWerk,
  heraanvraag,
  wijziging,
  ioaw,
  ioaz,
  bbz,
  checkForm,
  saveForm,
];

export function formById(id: string): FormDefinition | undefined {
  return forms.find((form) => form.id === id);
}

/** @param slug the first part of the address after the language: `melden`. */
export function formBySlug(slug: string): FormDefinition | undefined {
  return forms.find((form) => form.slug === slug);
}
