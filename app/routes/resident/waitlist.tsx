import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { joinWaitlist } from "#app/appointments/commands/join-waitlist.server.ts";
import { waitlistChoice } from "#app/appointments/queries/waitlist-visit.server.ts";
import { ResumePage } from "#app/ui/pages/resume-page.tsx";
import { keyedForms } from "./keyed-form.server.ts";
import { ownIntake } from "./own-intake.server.ts";
import { codePage } from "./sent-form.server.ts";
import { titleOf } from "./title.ts";
import { visitOf } from "./visit.server.ts";
import { waitlistPage } from "./waitlist-pages.server.ts";

const forms = keyedForms();

/** "Wachtlijst": for who wants to come earlier than can be chosen now. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { lng, werkplein } = visitOf(params, context);
  const choice = await waitlistChoice(context.tenant);
  const asked = new URL(request.url).searchParams;
  const known = { dienst: asked.get("dienst") ?? "", plaats: asked.get("plaats") ?? "" };
  const model = waitlistPage(lng, werkplein, choice, forms.again(context), known);
  return data({ lng, ...codePage(context, model) });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { lng } = visitOf(params, context);
  const { tenant, clientAddress, now } = context;
  const form = await forms.take(request, context);
  if (!form) return data(null);
  const { sent, typed, key } = form;
  const choice = await waitlistChoice(tenant);
  const intakeId = await ownIntake(context, request);
  const outcome = await joinWaitlist({ tenant, clientAddress, choice, sent, key, language: lng, intakeId, now });
  if (outcome.kind === "joined") throw redirect(`/${lng}/wachtlijst/${outcome.token}`, 303);
  return forms.wrong(context, { typed, errors: outcome.errors, key });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  titleOf(loaded?.lng, loaded?.model.heading, (loaded?.model.errors.length ?? 0) > 0);

export default function WaitlistRoute() {
  return <ResumePage page={useLoaderData<typeof loader>().model} />;
}

export { PageError as ErrorBoundary } from "./page-error.tsx";
