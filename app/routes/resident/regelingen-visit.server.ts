import type { AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { type CheckState, checkForm, outcomePage } from "#app/intake/contract.ts";
import { type CheckVisit, checkVisit } from "#app/intake/queries/check-visit.server.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { worldFor } from "#app/regelingen/contract.ts";
import { overlayInForce } from "#app/regelingen/queries/overlay-in-force.server.ts";
import { visitOf } from "./visit.server.ts";

/** What every page of the check starts from. `begun` is false where this browser has no check yet, or lost it. */
export async function checkVisitOf({ request, params, context }: LoaderFunctionArgs) {
  const visit = checkVisit(context, request);
  const state: CheckVisit = visit ?? { answers: {}, passed: [], both: false, begun: context.now.toISOString() };
  return { ...visitOf(params, context), begun: visit !== null, state, ...(await inForceFor(state, context)) };
}

/** The figures of today, with what the gemeente of this household chose. */
export async function inForceFor(
  { answers }: Pick<CheckState, "answers">,
  context: Pick<AppLoadContext, "tenant" | "now">,
) {
  const { gemeente } = answers;
  const day = dayInAmsterdam(context.now);
  const chosen = typeof gemeente === "string" ? await overlayInForce(context.tenant, gemeente, day) : undefined;
  return { world: worldFor(day, chosen?.overlay), overlay: chosen?.overlay };
}

/** The address of a question of the check; without one that of the outcome. */
export function addressOf(language: string, page: string | undefined): string {
  const question = page !== undefined && page !== outcomePage;
  return `/${language}/${checkForm.slug}/${question ? `vraag/${page}` : outcomePage}`;
}
