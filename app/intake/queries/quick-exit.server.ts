import { dayInAmsterdam } from "#app/kernel/day.ts";
import { worldOn } from "#app/regelingen/contract.ts";
import type { FormDefinition } from "../core/define-form.ts";
import type { Draft } from "../core/draft.ts";
import { inCrisis } from "../core/journey.ts";

/** Whether pages around this draft that ask nothing themselves offer "Sluit snel" (C-53). */
export function offersQuickExit(form: FormDefinition, draft: Draft, now: Date): boolean {
  return inCrisis(form, draft.content.answers, worldOn(dayInAmsterdam(now)));
}
