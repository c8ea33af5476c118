import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { allPages, formBySlug } from "#app/intake/contract.ts";
import { currentDraft } from "#app/intake/queries/current-draft.server.ts";
import { nextStepOf } from "#app/intake/queries/next-step.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { InformationPage } from "#app/ui/pages/information-page.tsx";
import { informationPage, isInformationPage, startPage } from "./information.server.ts";
import { titleOf } from "./title.ts";
import { visitOf } from "./visit.server.ts";

/** A page that tells something, or the start of a form. The same for everybody; somebody with a started form is led back to it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { lng, werkplein } = visitOf(params, context);
  const name = params.name ?? "";
  const headers = { "x-loket-cache": "public" };
  if (isInformationPage(name)) return data({ lng, model: informationPage(lng, name, werkplein) }, { headers });
  const form = formBySlug(name) ?? notFound();
  const first = allPages(form)[0]?.id ?? notFound();
  const current = await currentDraft(context, request);
  const draft = current.state === "open" && current.draft.form === form.id ? current.draft : null;
  const goOn = draft ? nextStepOf(form, draft, context.now) : null;
  return data({ lng, model: startPage(lng, form.slug, first, goOn) }, draft ? {} : { headers });
}

export { publicHeaders as headers } from "./public-headers.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => titleOf(loaded?.lng, loaded?.model.heading);

export default function InformationRoute() {
  return <InformationPage page={useLoaderData<typeof loader>().model} />;
}

export { PageError as ErrorBoundary } from "./page-error.tsx";
