import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { acceptOffer, declineOffer, leaveWaitlist } from "#app/appointments/commands/answer-offer.server.ts";
import { waitlistVisit } from "#app/appointments/queries/waitlist-visit.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { InformationPage } from "#app/ui/pages/information-page.tsx";
import { toldByQuery } from "./page-query.server.ts";
import { titleOf } from "./title.ts";
import { visitOf } from "./visit.server.ts";
import { waitlistPlacePage } from "./waitlist-pages.server.ts";

const ended = new WeakSet<object>();

/** Somebody's place on the waiting list: what is offered, and the way off it. Opening it changes nothing. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { lng, werkplein } = visitOf(params, context);
  const visit = (await waitlistVisit(context.tenant, params.token ?? "", context.now)) ?? notFound();
  const action = `/${lng}/wachtlijst/${params.token}`;
  const model = waitlistPlacePage(lng, werkplein, visit, { action, ended: ended.has(context) });
  const told = { lng, ...toldByQuery(new URL(request.url)), model };
  return data(told, { status: visit.state === "withdrawn" ? 410 : ended.has(context) ? 409 : 200 });
}

const answers = { accept: acceptOffer, decline: declineOffer, leave: leaveWaitlist } as const;

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { lng } = visitOf(params, context);
  const { tenant, now } = context;
  const chosen = String((await request.formData()).get("answer"));
  const answer = chosen === "accept" || chosen === "decline" || chosen === "leave" ? answers[chosen] : notFound();
  const answered = await answer({ tenant, token: params.token ?? "", now });
  const ownPage =
    answered.ok && answered.value ? `mijn-afspraak/${answered.value.token}` : `wachtlijst/${params.token}`;
  if (answered.ok) throw redirect(`/${lng}/${ownPage}`, 303);
  if (answered.refusal === "notFound") return notFound();
  ended.add(context);
  return data(null, { status: 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => titleOf(loaded?.lng, loaded?.model.heading);

export default function WaitlistPlaceRoute() {
  return <InformationPage page={useLoaderData<typeof loader>().model} />;
}

export { PageError as ErrorBoundary } from "./page-error.tsx";
