import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { askNewCode, type LostCodeOutcome } from "#app/intake/commands/ask-new-code.server.ts";
import { ResumePage } from "#app/ui/pages/resume-page.tsx";
import { lostCodePage, wasAsked } from "./code-pages.server.ts";
import { codePage, takeSent } from "./sent-form.server.ts";
import { titleOf } from "./title.ts";
import { visitOf } from "./visit.server.ts";

const outcomes = new WeakMap<object, LostCodeOutcome>();

/** "Uw code kwijt?": a new code by mail, to the address that was filled in. Says the same whether we know the person or not. */
export function loader({ params, context }: LoaderFunctionArgs) {
  const { lng } = visitOf(params, context);
  const outcome = outcomes.get(context) ?? { sent: false, typed: {}, errors: [] };
  return data({ lng, ...codePage(context, lostCodePage(lng, outcome)) });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  visitOf(params, context);
  const { sent, typed, again } = await takeSent(request, context);
  if (again) {
    outcomes.set(context, { sent: sent.has(wasAsked), typed, errors: [] });
    return data(null);
  }
  const outcome = await askNewCode(context.tenant, context.clientAddress, sent, context.now);
  outcomes.set(context, outcome);
  return data(null, { status: outcome.errors.length > 0 ? 422 : 200 });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  titleOf(loaded?.lng, loaded?.model.heading, (loaded?.model.errors.length ?? 0) > 0);

export default function LostCodeRoute() {
  return <ResumePage page={useLoaderData<typeof loader>().model} />;
}

export { PageError as ErrorBoundary } from "./page-error.tsx";
