import type { FieldError } from "#app/facts/contract.ts";
import { recordingFor } from "#app/i18n/recordings.server.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { worldOn } from "#app/regelingen/contract.ts";
import type { QuestionPageModel } from "#app/ui/forms/page-model.ts";
import { isHelped } from "../core/decide-submission.ts";
import type { FormDefinition, PageDefinition } from "../core/define-form.ts";
import type { Draft, Typed } from "../core/draft.ts";
import { startsOn } from "../core/journey.ts";
import type { ReturnStep } from "../core/next-step.ts";
import { asSent } from "../core/pressed.ts";
import { begun, questionPage } from "../core/question-page.ts";
import { readPage } from "../core/read-page.ts";
import { errorText, hasText, wordingOf } from "./page-words.server.ts";

export interface QuestionPageRequest {
  readonly form: FormDefinition;
  readonly page: PageDefinition;
  readonly draft: Draft | null;
  readonly language: string;
  readonly gemeenten: readonly { readonly id: string; readonly name: string }[];
  readonly now: Date;
  readonly returnTo?: ReturnStep;
  /** After a wrong answer: what was typed and what is wrong. */
  readonly wrong?: { readonly typed: Typed; readonly errors: readonly FieldError[] };
}

/** The page to draw, or null when these answers do not lead to it. Text that travelled with a change of language is shown again. */
export function questionPageFor(request: QuestionPageRequest): QuestionPageModel | null {
  const { form, page, draft, language, gemeenten, now } = request;
  const content = draft?.content ?? { answers: {}, passed: [], both: false };
  const travelled = draft?.content.typed?.page === page.id ? draft.content.typed : undefined;
  const today = dayInAmsterdam(now);
  const world = worldOn(today);
  const errors = request.wrong?.errors ?? (travelled?.wasError ? errorsIn(request, travelled.fields) : []);
  const model = questionPage({
    form,
    page,
    draft: content,
    world,
    language,
    gemeenten,
    wording: wordingOf(language),
    typed: request.wrong?.typed ?? travelled?.fields,
    errors: errors.map(errorText),
    returnTo: request.returnTo,
    hasText,
    stored: Boolean(draft?.intakeId),
    helped: isHelped(content.answers),
  });
  if (!model) return null;
  const mark = draft && startsOn(form, page.id) ? [{ name: begun, value: "1" }] : [];
  return { ...model, hidden: [...model.hidden, ...mark], audio: recordingFor(language, model.heading.key) };
}

function errorsIn({ page, draft, gemeenten, now }: QuestionPageRequest, fields: Typed): readonly FieldError[] {
  const today = dayInAmsterdam(now);
  return readPage(page, asSent(fields), draft?.content.answers ?? {}, today, worldOn(today), gemeenten, () => true)
    .errors;
}
