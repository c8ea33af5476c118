import { dayInAmsterdam } from "#app/kernel/day.ts";
import { worldOn } from "#app/regelingen/contract.ts";
import type { FormDefinition } from "../core/define-form.ts";
import type { Draft, DraftContent } from "../core/draft.ts";
import { type Known, withKnown } from "../core/known-answers.ts";
import { changeDraft, startDraft } from "./save-draft.server.ts";

export interface BeginForm {
  readonly tenant: string;
  readonly form: FormDefinition;
  /** What its owner told before, and asked to be filled in. */
  readonly known: Known;
  readonly language: string;
  readonly both: boolean;
  /** Of the page on which it was pressed; see `startDraft`. */
  readonly key?: string;
  readonly now: Date;
}

/** Starts a form with what its owner told before. Everything stays to be looked at and changed. */
export function beginForm({ tenant, form, known, language, both, key, now }: BeginForm): Promise<Draft> {
  const world = worldOn(dayInAmsterdam(now));
  const filled = (content: DraftContent) => withKnown(form, { ...content, both }, known, world);
  return startDraft(tenant, form.id, language, now, filled, key);
}

/** The page with everything that was told before was looked at. @returns null when the draft is gone. */
export function seeKnown(draft: Draft, now: Date): Promise<Draft | null> {
  return changeDraft(draft, now, (content) => ({ ...content, knownSeen: true }));
}
