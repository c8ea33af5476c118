import type { World } from "#app/rules/contract.ts";
import { mayStore } from "./decide-submission.ts";
import type { FormDefinition, PageDefinition } from "./define-form.ts";
import type { DraftContent } from "./draft.ts";
import { openPages, pagesOf, routesOf } from "./journey.ts";
import { asksKnown } from "./known-answers.ts";

/** Where a form goes after the last question. */
export const checkPage = "controleren";
/** Where "Meld mij nu" stands. */
export const storePage = "nu-melden";

/** Everything that was told before, together, before the first question that is left. */
export const knownPage = "bekend";

export type ReturnStep = typeof checkPage | typeof storePage | typeof knownPage;

/** The page with answers from which somebody came to change one, and to which they go back; undefined for anything else. */
export function returnStep(asked: unknown): ReturnStep | undefined {
  return asked === checkPage || asked === storePage || asked === knownPage ? asked : undefined;
}

/**
 * The step after a page, as the last part of its address: a plan that a route asks to show, the page where the melding is stored,
 * the next question, or check-your-answers. Somebody who came to change an answer returns at once to where they came from, unless
 * the change brought up a plan or a new question.
 */
export function stepAfter(
  form: FormDefinition,
  pageId: string,
  draft: DraftContent,
  world: World,
  where: { readonly stored: boolean; readonly returnTo?: ReturnStep },
): string {
  const plan = unseenPlan(form, pageId, draft, world, where.returnTo);
  if (plan) return `plan/${plan.id}`;
  if (where.returnTo === storePage && !where.stored && mayStore(form, draft, world)) return storePage;
  if (form.storeAfter === pageId && !where.stored) return storePage;
  if (where.returnTo === knownPage) return knownPage;
  const open = openPages(form, draft, world)[0];
  if (where.returnTo) return open?.id ?? checkPage;
  // What was told before was looked at together: only what is left is asked one by one.
  if (draft.knownSeen) return openAfter(form, pageId, draft, world) ?? open?.id ?? checkPage;
  return followingPage(form, pageId, draft, world)?.id ?? open?.id ?? checkPage;
}

/** A plan may rest on an answer given long before the page it is shown after: whoever changes that answer passes by that page no more. */
function unseenPlan(form: FormDefinition, pageId: string, draft: DraftContent, world: World, returnTo?: ReturnStep) {
  const passed = new Set(returnTo ? [pageId, ...draft.passed] : [pageId]);
  return routesOf(form, draft.answers, world).find(
    (route) => passed.has(route.shownAfter) && !draft.plansSeen.includes(route.id),
  );
}

/** A route that these answers no longer take, and later take again, shows its plan again. */
export function forgetLeftPlans(form: FormDefinition, draft: DraftContent, world: World): DraftContent {
  if (draft.plansSeen.length === 0) return draft;
  const taken = new Set(routesOf(form, draft.answers, world).map((route) => route.id));
  return { ...draft, plansSeen: draft.plansSeen.filter((plan) => taken.has(plan)) };
}

function openAfter(form: FormDefinition, pageId: string, draft: DraftContent, world: World): string | undefined {
  const pages = pagesOf(form, draft.answers, world).map(({ id }) => id);
  const passed = new Set(draft.passed);
  return pages.slice(pages.indexOf(pageId) + 1).find((id) => !passed.has(id));
}

function followingPage(
  form: FormDefinition,
  pageId: string,
  draft: DraftContent,
  world: World,
): PageDefinition | undefined {
  const pages = pagesOf(form, draft.answers, world);
  const index = pages.findIndex((page) => page.id === pageId);
  return index < 0 ? undefined : pages[index + 1];
}

/** Where somebody who comes back goes on: the page that was left, while it may be visited, else the first open one. */
export function stepToResume(form: FormDefinition, draft: DraftContent, world: World): string {
  if (asksKnown(form, draft, world)) return knownPage;
  const open = openPages(form, draft, world)[0];
  const pages = pagesOf(form, draft.answers, world);
  const left = pages.findIndex((page) => page.id === draft.page);
  const first = open ? pages.indexOf(open) : pages.length;
  if (left >= 0 && left <= first && draft.page) return draft.page;
  return open?.id ?? checkPage;
}

/** Nobody who may report already is led past "Meld mij nu" to the questions behind it: the melddatum comes first. */
export function storeFirst(
  form: FormDefinition,
  draft: DraftContent,
  stored: boolean,
  step: string,
  world: World,
): string {
  if (stored || !mayStore(form, draft, world)) return step;
  const pages = pagesOf(form, draft.answers, world).map((page) => page.id);
  const at = pages.indexOf(step);
  return at >= 0 && at <= pages.indexOf(form.storeAfter ?? "") ? step : storePage;
}

/** What was told before, the first question that is still open, or check-your-answers when there is none. */
export function firstOpenStep(form: FormDefinition, draft: DraftContent, world: World): string {
  if (asksKnown(form, draft, world)) return knownPage;
  return openPages(form, draft, world)[0]?.id ?? checkPage;
}
