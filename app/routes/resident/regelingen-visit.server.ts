import type { LoaderFunctionArgs } from "@remix-run/node";
import { type CheckState, checkForm, outcomePage } from "#app/intake/contract.ts";
import { type CheckVisit, checkVisit } from "#app/intake/queries/check-visit.server.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { overlayOf, worldFor } from "#app/regelingen/contract.ts";
import type { World } from "#app/rules/contract.ts";
import { visitOf } from "./visit.server.ts";

/** What every page of the check starts from. `begun` is false where this browser has no check yet, or lost it. */
export async function checkVisitOf({ request, params, context }: LoaderFunctionArgs) {
  const visit = checkVisit(context, request);
  const state: CheckVisit = visit ?? { answers: {}, passed: [], both: false, begun: context.now.toISOString() };
  return { ...visitOf(params, context), begun: visit !== null, state, world: await worldOf(state, context.now) };
}

/** The figures of today, with what the gemeente of this household chose. */
export async function worldOf({ answers }: Pick<CheckState, "answers">, now: Date): Promise<World> {
  const { gemeente } = answers;
  return worldFor(dayInAmsterdam(now), typeof gemeente === "string" ? overlayOf(gemeente) : undefined);
}

/** The address of a question of the check; without one that of the outcome. */
export function addressOf(language: string, page: string | undefined): string {
  const question = page !== undefined && page !== outcomePage;
  return `/${language}/${checkForm.slug}/${question ? `vraag/${page}` : outcomePage}`;
}
