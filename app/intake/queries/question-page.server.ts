import type { FieldError } from "#app/facts/contract.ts";
import { isLanguage, translator } from "#app/i18n/contract.ts";
import { formatBirthday, formatMoney } from "#app/i18n/format.server.ts";
import { calendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { worldOn } from "#app/regelingen/contract.ts";
import type { PageError, QuestionPageModel } from "#app/ui/forms/page-model.ts";
import { isHelped } from "../core/decide-submission.ts";
import type { FormDefinition, PageDefinition } from "../core/define-form.ts";
import type { Draft, Typed } from "../core/draft.ts";
import type { Wording } from "../core/fields.ts";
import type { ReturnStep } from "../core/next-step.ts";
import { questionPage } from "../core/question-page.ts";
import { readPage } from "../core/read-page.ts";

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

/** How numbers and days are put into words in a language. */
export function wordingOf(language: string): Wording {
  const lng = isLanguage(language) ? language : "nl";
  const inDutch = (day: string) => formatBirthday(calendarDay(day), "nl");
  return {
    money: (cents) => formatMoney(cents, { whole: true }),
    day: (day) =>
      lng === "nl" ? { text: inDutch(day) } : { text: formatBirthday(calendarDay(day), lng), dutch: inDutch(day) },
  };
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
    hasText: (key) => translator("nl").has(key),
    stored: Boolean(draft?.intakeId),
    helped: isHelped(content.answers),
  });
  if (model && errors.length > 0) return { ...model, hidden: [...model.hidden, { name: "_error", value: "1" }] };
  return model;
}

function errorsIn({ page, draft, gemeenten, now }: QuestionPageRequest, fields: Typed): readonly FieldError[] {
  const raw = { get: (name: string) => fields[name]?.[0] ?? null, getAll: (name: string) => fields[name] ?? [] };
  const today = dayInAmsterdam(now);
  return readPage(page, raw, draft?.content.answers ?? {}, today, worldOn(today), gemeenten, () => true).errors;
}

function errorText({ field, fact, code }: FieldError): PageError {
  const own = `facts:${fact.id}.errors.${code}`;
  return { field, text: { key: translator("nl").has(own) ? own : `errors:${fact.type}.${code}` } };
}
