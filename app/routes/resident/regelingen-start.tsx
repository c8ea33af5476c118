import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { nextCheckPage } from "#app/intake/contract.ts";
import { InformationPage } from "#app/ui/pages/information-page.tsx";
import { toldByQuery } from "./page-query.server.ts";
import { regelingenPage } from "./regelingen-pages.server.ts";
import { addressOf, checkVisitOf } from "./regelingen-visit.server.ts";
import { titleOf } from "./title.ts";

/** What the check is, and the way in. The same for everybody; who has one under way goes on with it, or wipes it. */
export async function loader(args: LoaderFunctionArgs) {
  const { lng, begun, state, world } = await checkVisitOf(args);
  const url = new URL(args.request.url);
  const goOn = addressOf(lng, nextCheckPage(state, world)?.id);
  const model = regelingenPage(lng, { goOn, begun, lost: url.searchParams.has("weg") });
  return data({ lng, ...toldByQuery(url), model }, begun ? {} : { headers: { "x-loket-cache": "public" } });
}

export { publicHeaders as headers } from "./public-headers.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => titleOf(loaded?.lng, loaded?.model.heading);

export default function RegelingenRoute() {
  return <InformationPage page={useLoaderData<typeof loader>().model} />;
}

export { PageError as ErrorBoundary } from "./page-error.tsx";
