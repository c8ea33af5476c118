import type { FieldError } from "#app/facts/contract.ts";
import { key } from "#app/i18n/contract.ts";
import { recordingFor } from "#app/i18n/recordings.server.ts";
import { schemes } from "#app/regelingen/contract.ts";
import type { QuestionPageModel } from "#app/ui/forms/page-model.ts";
import type { StandingsModel } from "#app/ui/forms/standings.tsx";
import { outcomePage, pageBefore, type Standing } from "../core/answer-check.ts";
import { askedPage } from "../core/asked-page.ts";
import { factsToAsk, standings } from "../core/check-journey.ts";
import type { PageDefinition } from "../core/define-form.ts";
import type { Typed } from "../core/draft.ts";
import { asSent } from "../core/pressed.ts";
import { readPage } from "../core/read-page.ts";
import { checkForm } from "../forms/regelingencheck.ts";
import type { CheckVisit } from "./check-visit.server.ts";
import { errorText, hasText, wordingOf } from "./page-words.server.ts";

export interface CheckQuestion extends Standing {
  readonly page: PageDefinition;
  readonly state: CheckVisit;
  readonly language: string;
  readonly gemeenten: readonly { readonly id: string; readonly name: string }[];
  /** Came from the outcome to change this. */
  readonly returning: boolean;
  /** After a wrong answer: what was typed and what is wrong. */
  readonly wrong?: { readonly typed: Typed; readonly errors: readonly FieldError[] };
}

/** A question of the check, or null when nothing on this page can matter. Text that travelled with a change of language is shown again. */
export function checkQuestion(question: CheckQuestion): QuestionPageModel | null {
  const { state, world, language, returning } = question;
  const facts = factsToAsk(question.page, state, world);
  if (facts.length === 0) return null;
  const page = { ...question.page, facts };
  const travelled = state.typed?.page === page.id ? state.typed : undefined;
  const errors = question.wrong?.errors ?? (travelled?.wasError ? errorsIn(question, page, travelled.fields) : []);
  const base = `/${language}/${checkForm.slug}`;
  const before = pageBefore(page, question);
  const asked = askedPage({
    ...{ page, facts, answers: state.answers, world, gemeenten: question.gemeenten, hasText, helped: false },
    wording: wordingOf(language),
    typed: question.wrong?.typed ?? travelled?.fields,
    errors: errors.map(errorText),
    returnTo: returning ? outcomePage : undefined,
  });
  return {
    ...asked,
    audio: recordingFor(language, asked.heading.key),
    action: `${base}/vraag/${page.id}`,
    back: returning ? `${base}/${outcomePage}` : before ? `${base}/vraag/${before}` : base,
    section: { key: key("intake", "sections", checkForm.sections[0]?.id ?? "") },
    step: 0,
    steps: 0,
    showBoth: state.both,
    quickExit: page.quickExit === true,
    stop: state.passed.length > 0 ? { key: "pages:regelingen.stop" } : undefined,
  };
}

/** What is known so far: every scheme that still runs, each on its own fixed place. */
export function standingsOf({ state, world }: Standing): StandingsModel {
  const ended = new Set(schemes.filter(({ endedOn }) => endedOn && endedOn < world.today).map(({ id }) => id));
  const rows = standings(state, world)
    .filter(({ scheme }) => !ended.has(scheme))
    .map(({ scheme, standing }) => ({ name: { key: key("regelingen", "schemes", scheme, "name") }, standing }));
  const count = (standing: "yes" | "open" | "no") => rows.filter((row) => row.standing === standing).length;
  return { rows, yes: count("yes"), open: count("open"), no: count("no") };
}

function errorsIn({ state, world, gemeenten }: CheckQuestion, page: PageDefinition, fields: Typed) {
  return readPage(page, asSent(fields), state.answers, world.today, world, gemeenten, () => true).errors;
}
