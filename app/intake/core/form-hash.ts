import { hashOf, isYes } from "#app/rules/contract.ts";
import type { FormDefinition } from "./define-form.ts";

const hashes = new WeakMap<FormDefinition, string>();

/** One hash over all conditions of a form, so that a receipt tells by which rules the pages and routes were chosen. */
export function formHash(form: FormDefinition): string {
  let hash = hashes.get(form);
  if (!hash) {
    const parts = form.sections.flatMap((section) =>
      section.pages.flatMap((page) => [
        page.shownIf,
        ...Object.values(page.factShownIf ?? {}),
        ...Object.values(page.requiredIf ?? {}),
        ...(page.keptBy ? [isYes(page.keptBy)] : []),
      ]),
    );
    const conditions = [...parts, ...form.routes.map((route) => route.when)].filter((part) => part !== undefined);
    hash = conditions.map((condition) => hashOf(condition)).join("");
    hash = `${form.id}@${form.version}:${fold(hash)}`;
    hashes.set(form, hash);
  }
  return hash;
}

/** 32-bit FNV-1a, to keep the pinned hash short; the parts are hashed by `rules/`. */
function fold(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return value.toString(16).padStart(8, "0");
}
