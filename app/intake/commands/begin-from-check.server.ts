import type { CheckState } from "../core/check-journey.ts";
import type { FormDefinition } from "../core/define-form.ts";
import type { Draft } from "../core/draft.ts";
import { allPages } from "../core/journey.ts";
import { startDraft } from "./save-draft.server.ts";

export interface BeginFromCheck {
  readonly tenant: string;
  readonly form: FormDefinition;
  readonly state: CheckState;
  readonly language: string;
  readonly now: Date;
}

/**
 * Starts a form with what a check told already, because its owner asked for that by a button. Only answers that the form asks itself
 * come along, and every page is still shown, filled in, for its owner to confirm or change.
 */
export function beginFromCheck({ tenant, form, state, language, now }: BeginFromCheck): Promise<Draft> {
  const asked = new Set(allPages(form).flatMap(({ facts }) => facts.map(({ id }) => id)));
  const answers = Object.fromEntries(Object.entries(state.answers).filter(([fact]) => asked.has(fact)));
  return startDraft(tenant, form.id, language, now, (content) => ({
    ...content,
    answers,
    known: Object.keys(answers),
    both: state.both,
  }));
}
