import { type CheckState, checkForm, factsToAsk, nextCheckPage } from "#app/intake/contract.ts";
import type { Answers, World } from "#app/rules/contract.ts";

export interface WalkedPage {
  readonly page: string;
  /** Facts asked on it; children or housemates are one question, however many there are. */
  readonly facts: readonly string[];
  /** What was known when it was asked. */
  readonly before: Answers;
}

export interface CheckWalk {
  readonly pages: readonly WalkedPage[];
  readonly questions: number;
  /** What was told when nothing was left to ask. */
  readonly told: Answers;
}

const allPages = checkForm.sections.flatMap((section) => section.pages);
/** Every question that the check has, the gemeente too. */
export const allQuestions = allPages.flatMap((page) => page.facts).length;

const begun: CheckState = { answers: {}, passed: [], both: false, begun: "2026-07-01T08:00:00.000Z" };

/** Answers page after page from a sheet, as a resident would, until the check asks no more. What the sheet leaves out is "weet ik niet". */
export function walkCheck(sheet: Answers, world: World): CheckWalk {
  let state = begun;
  const pages: WalkedPage[] = [];
  for (let page = nextCheckPage(state, world); page; page = nextCheckPage(state, world)) {
    const facts = factsToAsk(page, state, world).map(({ id }) => id);
    pages.push({ page: page.id, facts, before: state.answers });
    if (pages.length > allPages.length) break;
    const told = facts.map((fact) => [fact, sheet[fact] ?? { unknown: true as const }] as const);
    state = {
      ...state,
      answers: { ...state.answers, ...Object.fromEntries(told) },
      passed: [...state.passed, page.id],
    };
  }
  return { pages, questions: pages.flatMap(({ facts }) => facts).length, told: state.answers };
}
