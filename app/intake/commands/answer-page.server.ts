import type { FieldError } from "#app/facts/contract.ts";
import { isLanguage } from "#app/i18n/contract.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { takeTurn } from "#app/platform/rate-limit.server.ts";
import { worldOn } from "#app/regelingen/contract.ts";
import type { FormDefinition, PageDefinition } from "../core/define-form.ts";
import { type Draft, type DraftContent, type Typed, withPage } from "../core/draft.ts";
import { signalOf } from "../core/journey.ts";
import { forgetLeftPlans, returnStep, stepAfter } from "../core/next-step.ts";
import { pressedOn, shownOn, textOf } from "../core/pressed.ts";
import { readPage } from "../core/read-page.ts";
import { rememberFinder } from "./remember-finder.server.ts";
import { changeDraft, startByAnswer } from "./save-draft.server.ts";

export interface AnswerPage {
  readonly tenant: string;
  readonly gemeenten: readonly { readonly id: string }[];
  readonly form: FormDefinition;
  readonly page: PageDefinition;
  readonly draft: Draft | null;
  readonly language: string;
  readonly sent: FormData;
  /** Of the page as it was shown; see `startByAnswer`. */
  readonly key: string;
  readonly now: Date;
}

export type PageOutcome =
  /** Saved; go to `step` in `language`. */
  | { readonly kind: "saved"; readonly draft: Draft; readonly step: string; readonly language: string }
  /** Nothing wrong, but the same page again: another language, one row more, a question that came up. */
  | { readonly kind: "again"; readonly draft: Draft; readonly language: string }
  | { readonly kind: "wrong"; readonly errors: readonly FieldError[]; readonly typed: Typed }
  /** The draft was sent or erased in the meantime. */
  | { readonly kind: "gone" }
  /** More pages of one draft in a minute than a person sends. */
  | { readonly kind: "tooMany" };

/** Takes what was sent from one page of a form and does what the pressed button asks. What was typed is never lost. */
export async function answerPage(input: AnswerPage): Promise<PageOutcome> {
  const { sent, page, draft } = input;
  if (draft && (await takeTurn("draft", draft.id)) > 0) return { kind: "tooMany" };
  const pressed = pressedOn(page, sent, isLanguage);
  if (pressed.kind === "keep") return keepTyped(input, pressed.fields, pressed.change);
  if (pressed.kind === "skip") return save(input, (content) => passOver(content, page));
  return readAndSave(input, pressed.typed);
}

async function readAndSave(input: AnswerPage, typed: Typed): Promise<PageOutcome> {
  const { page, sent, draft, now, gemeenten } = input;
  const today = dayInAmsterdam(now);
  const reading = readPage(page, sent, draft?.content.answers ?? {}, today, worldOn(today), gemeenten, shownOn(sent));
  if (reading.errors.length > 0 && sent.has("_save")) return keepForLater(input, typed);
  if (reading.errors.length > 0) {
    const back = textOf(sent, "_return");
    return { kind: "wrong", errors: reading.errors, typed: back ? { ...typed, _return: [back] } : typed };
  }
  if (sent.has("_save"))
    return save(input, (content) => withPage(content, { ...page, next: page.id }, reading.answers), "bewaren");
  if (reading.uncovered.length > 0) {
    const changed = await put(input, (content) =>
      unpassed(withPage(content, { ...page, next: page.id }, reading.answers), page.id),
    );
    return changed ? { kind: "again", draft: changed, language: input.language } : { kind: "gone" };
  }
  const saved = await save(input, (content) => withPage(content, { ...page, next: null }, reading.answers));
  if (saved.kind === "saved" && page.facts.some((fact) => fact.findBy)) await rememberFinder(saved.draft);
  return saved;
}

async function save(
  input: AnswerPage,
  change: (content: DraftContent) => DraftContent,
  step?: string,
): Promise<PageOutcome> {
  const { form, page, language, now, sent } = input;
  const world = worldOn(dayInAmsterdam(now));
  const returnTo = returnStep(sent.get("_return"));
  let next = "";
  const draft = await put(input, (content) => {
    const changed = forgetLeftPlans(form, { ...change(content), language }, world);
    next = step ?? stepAfter(form, page.id, changed, world, { stored: Boolean(input.draft?.intakeId), returnTo });
    return { ...changed, page: step || next.startsWith("plan/") ? page.id : next };
  });
  return draft ? { kind: "saved", draft, step: next, language } : { kind: "gone" };
}

async function keepTyped(
  input: AnswerPage,
  fields: Typed,
  change: { readonly language?: string; readonly both?: boolean },
): Promise<PageOutcome> {
  const wasError = input.sent.has("_error");
  const draft = await put(input, (content) => ({
    ...content,
    ...change,
    page: input.page.id,
    typed: { page: input.page.id, fields, wasError },
  }));
  return draft ? { kind: "again", draft, language: change.language ?? input.language } : { kind: "gone" };
}

/** Who has to leave now need not finish the question first: it waits as it was typed. */
async function keepForLater(input: AnswerPage, fields: Typed): Promise<PageOutcome> {
  const { page, language } = input;
  const typed = { page: page.id, fields, wasError: false };
  const draft = await put(input, (content) => ({ ...content, language, page: page.id, typed }));
  return draft ? { kind: "saved", draft, step: "bewaren", language } : { kind: "gone" };
}

function put(input: AnswerPage, change: (content: DraftContent) => DraftContent): Promise<Draft | null> {
  const { form, page, now, draft } = input;
  if (!draft) return startByAnswer({ ...input, form: form.id, page: page.id }, change);
  return changeDraft(draft, now, change, ({ answers }) => signalOf(form, answers, worldOn(dayInAmsterdam(now))));
}

function passOver(content: DraftContent, page: PageDefinition): DraftContent {
  return withPage(content, { ...page, next: null }, {});
}

function unpassed(content: DraftContent, page: string): DraftContent {
  return { ...content, passed: content.passed.filter((passed) => passed !== page) };
}
