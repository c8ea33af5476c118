import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { askCallback } from "#app/appointments/commands/ask-callback.server.ts";
import { callbackVisit } from "#app/appointments/queries/callback-visit.server.ts";
import { InformationPage } from "#app/ui/pages/information-page.tsx";
import { ResumePage } from "#app/ui/pages/resume-page.tsx";
import { callbackDonePage, callbackPage } from "./callback-pages.server.ts";
import { keyedForms } from "./keyed-form.server.ts";
import { ownIntake } from "./own-intake.server.ts";
import { readQuery, toldByQuery } from "./page-query.server.ts";
import { codePage } from "./sent-form.server.ts";
import { titleOf } from "./title.ts";
import { visitOf } from "./visit.server.ts";

const forms = keyedForms();

/** "Bel mij terug": for who does not find a time, or would rather talk. Asked, it says by when we call. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  const { lng } = visitOf(params, context);
  const url = new URL(request.url);
  const promised = callbackVisit.read(context, request);
  if (params.done === "gevraagd") {
    if (!promised) throw redirect(`/${lng}/bel-mij`, 303);
    return data({ lng, ...toldByQuery(url), wrong: false, done: callbackDonePage(lng, promised) });
  }
  if (params.done !== undefined) throw redirect(`/${lng}/bel-mij`, 303);
  const model = callbackPage(lng, forms.again(context), readQuery(url).from);
  return data({ lng, ...codePage(context, model), wrong: model.errors.length > 0, done: undefined });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { lng } = visitOf(params, context);
  const { tenant, clientAddress, now } = context;
  const form = await forms.take(request, context);
  if (!form) return data(null);
  const { sent, typed, key } = form;
  const intakeId = await ownIntake(context, request);
  const outcome = await askCallback({ tenant, clientAddress, sent, key, intakeId, now });
  if (outcome.kind === "wrong") return forms.wrong(context, { typed, errors: outcome.errors, key });
  const { reference, dueOn, partOfDay } = outcome;
  const cookie = callbackVisit.write(context, { reference, dueOn, partOfDay });
  throw redirect(`/${lng}/bel-mij/gevraagd`, { status: 303, headers: { "set-cookie": cookie } });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  titleOf(loaded?.lng, (loaded?.done ?? loaded?.model)?.heading, loaded?.wrong);

export default function CallbackRoute() {
  const loaded = useLoaderData<typeof loader>();
  return loaded.done ? <InformationPage page={loaded.done} /> : <ResumePage page={loaded.model} />;
}

export { PageError as ErrorBoundary } from "./page-error.tsx";
