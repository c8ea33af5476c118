import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { checkVisit } from "#app/intake/queries/check-visit.server.ts";
import { saveVisit } from "#app/intake/queries/save-visit.server.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { worldFor } from "#app/regelingen/contract.ts";
import { overlayInForce } from "#app/regelingen/queries/overlay-in-force.server.ts";
import { visitOf } from "./visit.server.ts";

/**
 * What every page of "bewaar mijn check" starts from: the check of this browser, what was filled in to keep it, and today's figures
 * with what the gemeente chose. @throws a redirect to the check where there is none, or no gemeente is known yet.
 */
export async function saveVisitOf({ request, params, context }: LoaderFunctionArgs) {
  const { lng } = visitOf(params, context);
  const state = checkVisit(context, request);
  const gemeente = state?.answers.gemeente;
  if (!state || typeof gemeente !== "string") throw redirect(`/${lng}/regelingen`, 303);
  const today = dayInAmsterdam(context.now);
  const { overlay, version } = await overlayInForce(context.tenant, gemeente, today);
  const visit = saveVisit(context, request, state);
  return { lng, state, visit, world: worldFor(today, overlay), overlayVersion: version };
}
