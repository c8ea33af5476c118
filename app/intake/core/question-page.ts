import type { HelperModel, QuestionPageModel, TextRef } from "#app/ui/forms/page-model.ts";
import type { AnswerRow } from "#app/ui/parts/answer-rows.tsx";
import { type AskedPage, askedPage } from "./asked-page.ts";
import type { FormDefinition } from "./define-form.ts";
import type { DraftContent, KnownFrom } from "./draft.ts";
import { formView } from "./form-view.ts";
import { allPages, factsShown, inCrisis, positionOf } from "./journey.ts";
import type { ReturnStep } from "./next-step.ts";

export interface QuestionPageInput extends Omit<AskedPage, "facts" | "answers"> {
  readonly form: FormDefinition;
  readonly draft: Pick<DraftContent, "answers" | "passed" | "both" | "known" | "knownFrom">;
  readonly language: string;
  readonly returnTo?: ReturnStep;
  readonly stored: boolean;
}

/** One page of a form as `ui` draws it, or null when these answers do not lead to it. */
export function questionPage(input: QuestionPageInput): QuestionPageModel | null {
  const { form, page, draft, world, language } = input;
  const position = positionOf(form, page.id, draft, world);
  if (!position) return null;
  const base = `/${language}/${form.slug}`;
  const { answers } = draft;
  const back = input.returnTo ? `${base}/${input.returnTo}` : position.previous ? `${base}/${position.previous}` : base;
  return {
    ...askedPage({ ...input, answers, facts: factsShown(page, answers, world) }),
    action: `${base}/${page.id}`,
    back,
    section: { key: `intake:sections.${position.section}` },
    step: position.step,
    steps: position.steps,
    showBoth: draft.both,
    quickExit: page.quickExit === true || inCrisis(form, answers, world),
    maySave: true,
    notice: noticeOn(input, position),
    known: keptByPage(input),
    helper: input.helped ? helperOf(input, base) : undefined,
  };
}

/** Of a page that asks "is dit nog zo?": what was told before of its group, or nothing when that is nothing. */
function keptByPage({ form, page, draft, world, wording }: QuestionPageInput): AnswerRow[] | undefined {
  const group = allPages(form).filter(({ keptBy }) => page.facts.some(({ id }) => id === keptBy));
  if (group.length === 0) return undefined;
  const facts = new Set(group.flatMap((one) => one.facts.map(({ id }) => id)));
  const rows = formView(form, draft.answers, world, wording).sections.flatMap((section) => section.rows);
  const told = rows.filter(({ fact, answered }) => answered && facts.has(fact));
  return told.length > 0 ? told.map(({ label, answer }) => ({ question: label, answer })) : undefined;
}

/** In the first question of a form that is open already: what is sent from it late belongs to that form, and begins no other. */
export const begun = "_begun";

/**
 * Nothing is answered, reproached or named on it: the same page for everyone who stands at this point of the form, so that its drawing
 * may be kept (decision 0008). Values of texts count as answers: a name could stand in them.
 */
export function isBlank({ typed, errors, helper, notice, heading, intro, known }: QuestionPageModel): boolean {
  if (known) return false;
  const said = [heading, intro, notice].some((text) => text?.values !== undefined);
  return (
    !said && errors.length === 0 && helper === undefined && Object.values(typed).every((value) => value === undefined)
  );
}

function noticeOn(input: QuestionPageInput, position: { section: string; previous: string | null }) {
  const { page, draft, stored, errors = [] } = input;
  if (stored && opensSection(input, position)) return { key: "intake:engine.storedNotice" };
  const isKnown = page.facts.some(({ id }) => draft.known?.includes(id) && draft.answers[id] !== undefined);
  if (isKnown && !draft.passed.includes(page.id) && errors.length === 0) return knownNotice(draft.knownFrom?.source);
  return undefined;
}

/** Where an answer comes from that nobody typed here. */
function knownNotice(source: KnownFrom["source"] = "check"): TextRef {
  return { key: source === "check" ? "intake:engine.knownNotice" : `intake:engine.known.${source}.notice` };
}

/** The first sight of a section. There it is said once that the melding is safe; on every page it would stand before every question. */
function opensSection(input: QuestionPageInput, { section, previous }: { section: string; previous: string | null }) {
  if (input.returnTo || (input.errors ?? []).length > 0) return false;
  const pages = input.form.sections.find(({ id }) => id === section)?.pages ?? [];
  return !pages.some(({ id }) => id === previous);
}

/** For whom a helper fills in, as soon as the name is known and on every page but the one that asks it. */
function helperOf({ form, page, draft, stored }: QuestionPageInput, base: string): HelperModel | undefined {
  const { voornaam, achternaam } = draft.answers;
  const person = voornaam ?? achternaam;
  const asking = allPages(form).find((candidate) => candidate.facts.some((fact) => fact.id === "achternaam"));
  if (!asking || asking.id === page.id || typeof person !== "string") return undefined;
  return { person, change: stored ? undefined : `${base}/${asking.id}` };
}
