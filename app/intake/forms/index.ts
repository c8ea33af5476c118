import type { FormDefinition } from "../core/define-form.ts";
import { saveForm } from "./bewaren.ts";
import { levensonderhoud } from "./levensonderhoud.ts";
import { melding } from "./melding.ts";
import { checkForm } from "./regelingencheck.ts";

/** Every form of the product. */
export const forms: readonly FormDefinition[] = [melding, levensonderhoud, checkForm, saveForm];

export function formById(id: string): FormDefinition | undefined {
  return forms.find((form) => form.id === id);
}

/** @param slug the first part of the address after the language: `melden`. */
export function formBySlug(slug: string): FormDefinition | undefined {
  return forms.find((form) => form.slug === slug);
}
