import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { seePlan } from "#app/intake/commands/see-plan.server.ts";
import { setBoth } from "#app/intake/commands/set-both.server.ts";
import { type Draft, returnStep, searchPeriodRoute } from "#app/intake/contract.ts";
import { stepAfterPage } from "#app/intake/queries/next-step.server.ts";
import { offersQuickExit } from "#app/intake/queries/quick-exit.server.ts";
import { melddatumOf } from "#app/intake/queries/receipt.server.ts";
import { keepSession } from "#app/intake/queries/resident-session.server.ts";
import { type CalendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { notFound } from "#app/platform/http.server.ts";
import { InformationPage } from "#app/ui/pages/information-page.tsx";
import { countVisit, draftVisit, toldOf } from "./draft-visit.server.ts";
import { planPage } from "./plan.server.ts";
import { planFigures, searchPeriodStep } from "./receipt-steps.server.ts";
import { titleOf } from "./title.ts";

/** The plain page of a route: what it means, what to do, on which article it rests. Never a dead end. */
async function openPlan(args: LoaderFunctionArgs) {
  const visit = await draftVisit(args);
  const route = visit.form.routes.find((candidate) => candidate.id === args.params.route) ?? notFound();
  return { ...visit, route, returnTo: returnStep(new URL(args.request.url).searchParams.get("terug")) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { context } = args;
  const visit = await openPlan(args);
  const { lng, form, draft, route, werkplein, returnTo } = visit;
  countVisit(args, visit, `plan/${route.id}`, "shown");
  const dated = route.id === searchPeriodRoute ? searchPeriodStep(lng, await melddatumFor(args, draft)) : [];
  const crisis = offersQuickExit(form, draft, context.now);
  const figures = planFigures(context.now);
  const where = { stored: draft.intakeId !== null, crisis, returnTo, dated, figures };
  const model = planPage(lng, form, route, werkplein, where);
  const headers = { "set-cookie": keepSession(context, { kind: "draft", id: draft.id }) };
  return data({ lng, model, ...toldOf(draft), form: true }, { headers });
}

/** The day of a melding that is stored already, else today: then it is stored with the date of today. */
async function melddatumFor({ context }: LoaderFunctionArgs, { intakeId }: Draft): Promise<CalendarDay> {
  const stored = intakeId ? await melddatumOf(context.tenant, intakeId) : null;
  return stored ?? dayInAmsterdam(context.now);
}

export async function action(args: ActionFunctionArgs) {
  const { context, request } = args;
  const visit = await openPlan(args);
  const { lng, form, draft, route, returnTo } = visit;
  const back = returnTo ? `?terug=${returnTo}` : "";
  const away = await setBoth(draft, await request.formData(), context.now);
  if (away) throw redirect(`/${away.language ?? lng}/${form.slug}/plan/${route.id}${back}`, 303);
  const seen = await seePlan(draft, route.id, context.now);
  if (!seen) throw redirect(`/${lng}/verder?weg`, 303);
  countVisit(args, visit, `plan/${route.id}`, "answered");
  const step = stepAfterPage(form, seen, route.shownAfter, context.now, returnTo);
  throw redirect(`/${lng}/${form.slug}/${step}${step === returnTo ? "" : back}`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => titleOf(loaded?.lng, loaded?.model.heading);

export default function RoutePlanRoute() {
  return <InformationPage page={useLoaderData<typeof loader>().model} />;
}

export { PageError as ErrorBoundary } from "./page-error.tsx";
