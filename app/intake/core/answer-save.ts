import type { FieldError } from "#app/facts/contract.ts";
import type { World } from "#app/rules/contract.ts";
import { saveForm } from "../forms/bewaren.ts";
import type { PageDefinition } from "./define-form.ts";
import { type Typed, withPage } from "./draft.ts";
import { openPages, pagesOf } from "./journey.ts";
import { checkPage } from "./next-step.ts";
import { pressedOn, shownOn, textOf } from "./pressed.ts";
import { readPage } from "./read-page.ts";
import type { SaveVisit } from "./save-check.ts";

export type SaveAnswered =
  /** The same page again, with what was typed, or with a question that came up. */
  | { readonly kind: "again"; readonly visit: SaveVisit; readonly language?: string; readonly both?: boolean }
  | { readonly kind: "wrong"; readonly errors: readonly FieldError[]; readonly typed: Typed }
  | { readonly kind: "taken"; readonly visit: SaveVisit; readonly step: string };

export interface SaveAnswering {
  readonly page: PageDefinition;
  readonly visit: SaveVisit;
  readonly sent: FormData;
  readonly world: World;
  readonly speaks: (language: string) => boolean;
}

/** Takes what was sent from one page of "bewaar mijn check". Nothing typed is lost, and nothing is stored. */
export function answerSave({ page, visit, sent, world, speaks }: SaveAnswering): SaveAnswered {
  const pressed = pressedOn(page, sent, speaks);
  if (pressed.kind === "keep") {
    const typed = { page: page.id, fields: pressed.fields, wasError: sent.has("_error") };
    return { kind: "again", visit: { ...visit, typed }, ...pressed.change };
  }
  const reading = readPage(page, sent, visit.answers, world.today, world, [], shownOn(sent));
  const back = textOf(sent, "_return");
  if (reading.errors.length > 0 && pressed.kind === "read") {
    const typed = back ? { ...pressed.typed, _return: [back] } : pressed.typed;
    return { kind: "wrong", errors: reading.errors, typed };
  }
  const { answers, passed } = withPage(contentOf(visit), { ...page, next: null }, reading.answers);
  const { typed: _, ...kept } = visit;
  if (reading.uncovered.length > 0)
    return { kind: "again", visit: { ...kept, answers, passed: passed.filter((id) => id !== page.id) } };
  const changed = { ...kept, answers, passed };
  return { kind: "taken", visit: changed, step: stepAfterSave(page, changed, world, back === checkPage) };
}

/** Back to the page with answers when somebody came from there; else the following page, the first open one, or the answers. */
function stepAfterSave(page: PageDefinition, visit: SaveVisit, world: World, returning: boolean): string {
  const open = openPages(saveForm, visit, world)[0]?.id ?? checkPage;
  if (returning) return open;
  const pages = pagesOf(saveForm, visit.answers, world);
  return pages[pages.findIndex(({ id }) => id === page.id) + 1]?.id ?? open;
}

function contentOf({ answers, passed, id }: SaveVisit) {
  return { answers, passed, plansSeen: [], page: null, language: "", both: false, code: id };
}
