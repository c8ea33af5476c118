import type { ContradictionDefinition, PageDefinition } from "../../core/define-form.ts";
import { levensonderhoud } from "../levensonderhoud.ts";

const pages: readonly PageDefinition[] = levensonderhoud.sections.flatMap((section) => section.pages);

/** Pages of the aanvraag for bijstand that another form asks in the same way. */
export function reused(...ids: readonly string[]): readonly PageDefinition[] {
  return ids.map((id) => {
    const page = pages.find((candidate) => candidate.id === id);
    if (!page) throw new Error(`levensonderhoud has no page ${id}`);
    return page;
  });
}

/** The contradictions of the aanvraag for bijstand that can be seen on these pages alone. */
export function contradictionsOn(asked: readonly PageDefinition[]): readonly ContradictionDefinition[] {
  const ids = new Set(asked.map(({ id }) => id));
  return levensonderhoud.contradictions.filter((one) => one.pages.every((page) => ids.has(page)));
}
