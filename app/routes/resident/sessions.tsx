import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { offeredSessions } from "#app/appointments/queries/group-sessions.server.ts";
import { SessionsPage } from "#app/ui/pages/sessions-page.tsx";
import { toldByQuery } from "./page-query.server.ts";
import { sessionsPage } from "./sessions-page.server.ts";
import { titleOf } from "./title.ts";
import { visitOf } from "./visit.server.ts";

/** Meetings of many, by kind; in the language of the page first. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { lng, werkplein } = visitOf(params, context);
  const url = new URL(request.url);
  const sessions = await offeredSessions(context.tenant, context.now);
  const wanted = { service: url.searchParams.get("soort"), language: url.searchParams.get("taal") };
  return data({ lng, ...toldByQuery(url), model: sessionsPage(lng, werkplein, sessions, wanted) });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => titleOf(loaded?.lng, loaded?.model.heading);

export default function SessionsRoute() {
  return <SessionsPage page={useLoaderData<typeof loader>().model} />;
}

export { PageError as ErrorBoundary } from "./page-error.tsx";
