import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { removeKeptCheck, takeCheckAlong } from "#app/intake/commands/take-check-along.server.ts";
import { checkVisit, keepCheck } from "#app/intake/queries/check-visit.server.ts";
import { keptIdOf, keptOfVisit, rememberKept } from "#app/intake/queries/kept-check-visit.server.ts";
import { mailCheckCode } from "#app/notifications/commands/mail-check-code.server.ts";
import { TakeAlongPage } from "#app/ui/pages/take-along-page.tsx";
import { takeSent } from "./sent-form.server.ts";
import { type TakeAlongOutcome, takeAlongPage } from "./take-along.server.ts";
import { titleOf } from "./title.ts";
import { visitOf } from "./visit.server.ts";

const outcomes = new WeakMap<object, TakeAlongOutcome>();

/** The check of this browser, and what was kept of it. @throws a redirect to the start when there is no check. */
async function openCheck({ request, params, context }: LoaderFunctionArgs) {
  const { lng } = visitOf(params, context);
  const state = checkVisit(context, request);
  if (!state) throw redirect(`/${lng}/regelingen`, 303);
  return { lng, state, kept: await keptOfVisit(context, request, state) };
}

/** "Neem uw check mee": nothing is kept before the button is pressed. */
export async function loader(args: LoaderFunctionArgs) {
  const { lng, state, kept: before } = await openCheck(args);
  const outcome = outcomes.get(args.context) ?? {};
  const kept = outcome.done === "removed" ? null : before;
  const both = outcome.both ?? state.both;
  const model = takeAlongPage(lng, args.context, state, kept, outcome);
  const told = kept ? { form: true as const } : { bothAction: model.action };
  const headers = new Headers(keepCheck(args.context, { ...state, both }));
  if (!kept) {
    const id = keptIdOf(args.context, args.request, state);
    headers.append("set-cookie", rememberKept(args.context, { id, state }));
  }
  return data({ lng, model, both, session: true, check: true, ...told }, { headers });
}

export async function action(args: ActionFunctionArgs) {
  const { context, request } = args;
  const { tenant, now } = context;
  const { lng, state, kept } = await openCheck(args);
  const { sent, typed, again } = await takeSent(request, context);
  if (again) {
    outcomes.set(context, { typed, both: sent.has("_both") ? sent.get("_both") === "1" : undefined });
    return data(null);
  }
  if (typed.do === "keep") {
    const id = keptIdOf(context, request, state);
    const taken = await takeCheckAlong({ tenant, state, language: lng, id, now });
    const headers = { "set-cookie": rememberKept(context, taken) };
    throw redirect(`/${lng}/regelingen/meenemen`, { status: 303, headers });
  }
  if (typed.do === "remove") {
    if (kept) await removeKeptCheck(tenant, kept.id, now);
    outcomes.set(context, { done: "removed" });
    return data(null);
  }
  if (!kept) throw redirect(`/${lng}/regelingen/meenemen`, 303);
  const errors = await mailCheckCode({ tenant, kept, language: lng, sent, now });
  outcomes.set(context, errors.length > 0 ? { typed, errors } : { done: "mailed" });
  return data(null, { status: errors.length > 0 ? 422 : 200 });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  titleOf(loaded?.lng, loaded?.model.heading, (loaded?.model.errors.length ?? 0) > 0);

export default function TakeAlongRoute() {
  return <TakeAlongPage page={useLoaderData<typeof loader>().model} />;
}

export { PageError as ErrorBoundary } from "./page-error.tsx";
