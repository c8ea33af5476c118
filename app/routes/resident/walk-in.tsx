import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { walkInHours } from "#app/appointments/queries/walk-in.server.ts";
import { WalkInPage } from "#app/ui/pages/walk-in-page.tsx";
import { toldByQuery } from "./page-query.server.ts";
import { titleOf } from "./title.ts";
import { visitOf } from "./visit.server.ts";
import { walkInPage } from "./walk-in-page.server.ts";

/** When one can come without an appointment, at each gemeentehuis. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { lng, werkplein } = visitOf(params, context);
  const hours = await walkInHours(context.tenant, context.now);
  return data({ lng, ...toldByQuery(new URL(request.url)), model: walkInPage(lng, werkplein, hours) });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => titleOf(loaded?.lng, loaded?.model.heading);

export default function WalkInRoute() {
  return <WalkInPage page={useLoaderData<typeof loader>().model} />;
}

export { PageError as ErrorBoundary } from "./page-error.tsx";
