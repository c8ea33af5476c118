import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { checkForm, nextCheckPage } from "#app/intake/contract.ts";
import { adviceOf, withImplied } from "#app/regelingen/contract.ts";
import { outcomeModel } from "./outcome-model.server.ts";
import { checkVisitOf } from "./regelingen-visit.server.ts";

/** What the check of this browser comes to, at any moment. @throws a redirect to the start where it has none */
export async function openOutcome(args: LoaderFunctionArgs) {
  const visit = await checkVisitOf(args);
  const { lng, werkplein, begun, state, world, overlay } = visit;
  if (!begun) throw redirect(`/${lng}/${checkForm.slug}?weg`, 303);
  const advice = adviceOf(withImplied(state.answers), world, overlay);
  const next = nextCheckPage(state, world)?.id ?? null;
  return { ...visit, model: outcomeModel({ lng, werkplein, state, world, advice, next }) };
}
