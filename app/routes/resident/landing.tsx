import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { InformationPage } from "#app/ui/pages/information-page.tsx";
import { landingPage } from "./information.server.ts";
import { toldByQuery } from "./page-query.server.ts";
import { titleOf } from "./title.ts";
import { visitOf } from "./visit.server.ts";

/** The front door. The same for everybody, so it is kept in memory. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  const { lng, werkplein } = visitOf(params, context);
  const told = { lng, ...toldByQuery(new URL(request.url)) };
  return data({ ...told, model: landingPage(lng, werkplein) }, { headers: { "x-loket-cache": "public" } });
}

export { publicHeaders as headers } from "./public-headers.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => titleOf(loaded?.lng, loaded?.model.heading);

export default function LandingRoute() {
  return <InformationPage page={useLoaderData<typeof loader>().model} />;
}

export { PageError as ErrorBoundary } from "./page-error.tsx";
