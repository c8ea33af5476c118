import { dayInAmsterdam } from "#app/kernel/day.ts";
import { worldOn } from "#app/regelingen/contract.ts";
import { mayStore } from "../core/decide-submission.ts";
import type { FormDefinition } from "../core/define-form.ts";
import type { Draft } from "../core/draft.ts";
import { firstOpenStep, type ReturnStep, stepAfter, stepToResume, storeFirst } from "../core/next-step.ts";

/** Where somebody with this draft goes on: the page that was left, "Meld mij nu", the first open one, or check-your-answers. */
export function nextStepOf(form: FormDefinition, draft: Draft, now: Date): string {
  const world = worldOn(dayInAmsterdam(now));
  return storeFirst(form, draft.content, draft.intakeId !== null, stepToResume(form, draft.content, world), world);
}

/** Where the questions go on after a plan was read: back to the page with answers when a change there brought the plan up. */
export function stepAfterPage(
  form: FormDefinition,
  draft: Draft,
  page: string,
  now: Date,
  returnTo: ReturnStep | undefined,
): string {
  const stored = draft.intakeId !== null;
  return stepAfter(form, page, draft.content, worldOn(dayInAmsterdam(now)), { stored, returnTo });
}

/** Whether "Meld mij nu" may be pressed already. */
export function mayStoreNow(form: FormDefinition, draft: Draft, now: Date): boolean {
  return mayStore(form, draft.content, worldOn(dayInAmsterdam(now)));
}

/** The first question still open, else check-your-answers. */
export function openStepOf(form: FormDefinition, draft: Draft, now: Date): string {
  return firstOpenStep(form, draft.content, worldOn(dayInAmsterdam(now)));
}
