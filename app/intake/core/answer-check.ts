import type { FactDefinition, FieldError } from "#app/facts/contract.ts";
import type { CalendarDay } from "#app/kernel/day.ts";
import type { Answers, World } from "#app/rules/contract.ts";
import { checkForm } from "../forms/regelingencheck.ts";
import { type CheckState, factsToAsk, nextCheckPage } from "./check-journey.ts";
import type { PageDefinition } from "./define-form.ts";
import type { Typed } from "./draft.ts";
import { allPages } from "./journey.ts";
import { pressedOn, shownOn, textOf } from "./pressed.ts";
import { readPage } from "./read-page.ts";

/** Where a check goes when nothing is left to ask, or when somebody stops. */
export const outcomePage = "uitkomst";

/** What travels to the same page in another language, or with a row more. */
export type Travelling = { readonly page: string; readonly fields: Typed; readonly wasError: boolean };

export type CheckAnswered =
  /** The same page again, with what was typed. */
  | { readonly kind: "again"; readonly state: CheckState; readonly typed: Travelling; readonly language?: string }
  | { readonly kind: "wrong"; readonly errors: readonly FieldError[]; readonly typed: Typed }
  | { readonly kind: "taken"; readonly state: CheckState }
  /** Somebody stops here; what could not be read waits on its page. */
  | { readonly kind: "stopped"; readonly state: CheckState; readonly typed?: Travelling };

export interface CheckAnswering {
  readonly page: PageDefinition;
  readonly state: CheckState;
  readonly sent: FormData;
  readonly today: CalendarDay;
  readonly world: World;
  readonly gemeenten: readonly { readonly id: string }[];
  readonly speaks: (language: string) => boolean;
}

/** Takes what was sent from one page of the check and does what the pressed button asks. Nothing typed is lost. */
export function answerCheck(input: CheckAnswering): CheckAnswered {
  const { page, state, sent } = input;
  const pressed = pressedOn(page, sent, input.speaks);
  if (pressed.kind === "keep") {
    const { both = state.both, language } = pressed.change;
    const typed = { page: page.id, fields: pressed.fields, wasError: sent.has("_error") };
    return { kind: "again", state: { ...state, both }, typed, language };
  }
  if (pressed.kind === "skip") return { kind: "taken", state: withAnswers(state, page, []) };
  const wasShown = shownOn(sent);
  const facts = page.facts.filter(({ id }) => wasShown(id));
  const { world, today, gemeenten } = input;
  const reading = readPage({ ...page, facts }, sent, state.answers, today, world, gemeenten, wasShown);
  const wrong = reading.errors.length > 0;
  if (sent.has("_stop")) {
    const typed = { page: page.id, fields: pressed.typed, wasError: false };
    return wrong
      ? { kind: "stopped", state, typed }
      : { kind: "stopped", state: withAnswers(state, page, facts, reading.answers) };
  }
  if (!wrong) return { kind: "taken", state: withAnswers(state, page, facts, reading.answers) };
  const back = textOf(sent, "_return");
  return { kind: "wrong", errors: reading.errors, typed: back ? { ...pressed.typed, _return: [back] } : pressed.typed };
}

/** A page of answers laid over a check: only the facts that stood on it change, so two tabs do not undo each other. */
function withAnswers(
  { both, begun, ...state }: CheckState,
  page: PageDefinition,
  facts: readonly FactDefinition[],
  given: Answers = {},
): CheckState {
  const answers: Record<string, Answers[string]> = { ...state.answers };
  for (const { id } of facts) {
    if (given[id] === undefined) delete answers[id];
    else answers[id] = given[id];
  }
  const passed = state.passed.includes(page.id) ? state.passed : [...state.passed, page.id];
  return { answers, passed, both, begun };
}

/** A check, and the figures that hold for where this household lives. */
export interface Standing {
  readonly state: CheckState;
  readonly world: World;
}

/**
 * The page after one that was answered: the same one while the answer brings up more on it, else the question that can settle most.
 * Who came from the outcome to change an answer returns there at once, unless everything was settled and the change reopened something.
 */
export function stepAfterCheck(
  page: PageDefinition,
  before: Standing,
  after: Standing,
  where: { readonly wasShown: (fact: string) => boolean; readonly returning: boolean },
): string {
  const more = factsToAsk(page, after.state, after.world).some(
    ({ id }) => after.state.answers[id] === undefined && !where.wasShown(id),
  );
  if (more) return page.id;
  const changed = before.state.passed.includes(page.id);
  if (where.returning && changed && nextCheckPage(before.state, before.world)) return outcomePage;
  return nextCheckPage(after.state, after.world)?.id ?? outcomePage;
}

/** The page answered before this one, that still has something to put right; null when there is none. */
export function pageBefore(page: PageDefinition, { state, world }: Standing): string | null {
  const at = state.passed.indexOf(page.id);
  const earlier = new Set(state.passed.slice(0, at < 0 ? undefined : at));
  const asking = [...earlier].reverse().find((id) => {
    const candidate = allPages(checkForm).find((each) => each.id === id);
    return candidate && factsToAsk(candidate, state, world).length > 0;
  });
  return asking ?? null;
}
