import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { endBooking } from "#app/appointments/queries/booking-visit.server.ts";
import { allPages } from "#app/intake/contract.ts";
import { endSession } from "#app/intake/queries/resident-session.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { InformationPage } from "#app/ui/pages/information-page.tsx";
import { aanvragenPage } from "./aanvraag-start.server.ts";
import { informationPage, isInformationPage } from "./information.server.ts";
import { formKey } from "./keyed-form.server.ts";
import { groupsOffered } from "./offered-here.server.ts";
import { readQuery, toldByQuery } from "./page-query.server.ts";
import { privacyPage } from "./privacy.server.ts";
import { beginKnown, startOf } from "./start.server.ts";
import { titleOf } from "./title.ts";
import { formOf, visitOf } from "./visit.server.ts";

/** A page that tells something, or the start of a form. The same for everybody; somebody with a started form is led back to it. */
export async function loader(args: LoaderFunctionArgs) {
  const { request, params, context } = args;
  const { lng, werkplein } = visitOf(params, context);
  const name = params.name ?? "";
  const url = new URL(request.url);
  const told = { lng, ...toldByQuery(url) };
  const headers = { "x-loket-cache": "public" };
  if (name === "privacy") return data({ ...told, model: await privacyPage(lng, werkplein, readQuery(url).from) });
  if (isInformationPage(name))
    return data({ ...told, model: informationPage(lng, name, werkplein, readQuery(url).from) }, { headers });
  if (name === "aanvragen") return data({ ...told, model: aanvragenPage(lng, await groupsOffered(args)) });
  const { model, own } = await startOf(args, formOf(name));
  return data({ ...told, model }, own ? {} : { headers });
}

/**
 * "Begin met wat u al vertelde" fills a new form in. "Begin een nieuwe melding voor iemand anders": this device forgets the booking
 * and the open form, which stays for its code, and asks the first question.
 */
export async function action(args: ActionFunctionArgs) {
  const { request, params, context } = args;
  const { lng } = visitOf(params, context);
  const form = formOf(params.name);
  const sent = await request.formData();
  if (sent.has("_begin")) throw await beginKnown(args, form, readQuery(new URL(request.url)).both, formKey(sent));
  const first = allPages(form)[0]?.id ?? notFound();
  const headers: [string, string][] = [
    ["set-cookie", endSession(context)],
    ["set-cookie", endBooking(context)["set-cookie"]],
  ];
  throw redirect(`/${lng}/${form.slug}/${first}`, { status: 303, headers });
}

export { publicHeaders as headers } from "./public-headers.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => titleOf(loaded?.lng, loaded?.model.heading);

export default function InformationRoute() {
  return <InformationPage page={useLoaderData<typeof loader>().model} />;
}

export { PageError as ErrorBoundary } from "./page-error.tsx";
