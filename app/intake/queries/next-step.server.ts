import { dayInAmsterdam } from "#app/kernel/day.ts";
import { worldOn } from "#app/regelingen/contract.ts";
import { mayStore } from "../core/decide-submission.ts";
import type { FormDefinition } from "../core/define-form.ts";
import type { Draft } from "../core/draft.ts";
import { firstOpenStep, stepAfter, stepToResume } from "../core/next-step.ts";

/** Where somebody with this draft goes on: the page that was left, the first open one, or check-your-answers. */
export function nextStepOf(form: FormDefinition, draft: Draft, now: Date): string {
  return stepToResume(form, draft.content, worldOn(dayInAmsterdam(now)));
}

/** Where the questions go on after the melding was stored, or a plan was read. */
export function stepAfterPage(form: FormDefinition, draft: Draft, page: string, now: Date): string {
  const world = worldOn(dayInAmsterdam(now));
  return stepAfter(form, page, draft.content, world, { stored: draft.intakeId !== null });
}

/** Whether "Meld mij nu" may be pressed already. */
export function mayStoreNow(form: FormDefinition, draft: Draft, now: Date): boolean {
  return mayStore(form, draft.content, worldOn(dayInAmsterdam(now)));
}

/** The first question still open, else check-your-answers. */
export function openStepOf(form: FormDefinition, draft: Draft, now: Date): string {
  return firstOpenStep(form, draft.content, worldOn(dayInAmsterdam(now)));
}
