import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { beginResidentLogin } from "#app/identity/commands/begin-login.server.ts";
import { residentReturnPath } from "#app/identity/contract.ts";
import { residentOf } from "#app/identity/queries/resident-login.server.ts";
import { residentLogout } from "#app/identity/queries/resident-logout.server.ts";
import { endSession } from "#app/intake/queries/resident-session.server.ts";
import { InformationPage } from "#app/ui/pages/information-page.tsx";
import { forgetLogin, pendingDigid } from "./digid-cookie.server.ts";
import { digidPage } from "./digid-page.server.ts";
import { titleOf } from "./title.ts";
import { visitOf } from "./visit.server.ts";

/** Logged out here; the provider comes next. */
const atProvider = "bij-digid";

/** Before DigiD: what it is for and whose it must be; with `?start` the way to it. Logged in: whose login this is, and the way out. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { lng } = visitOf(params, context);
  const search = new URL(request.url).searchParams;
  const back = residentReturnPath(search.get("terug"));
  const begun = search.has("start") && (await beginResidentLogin(context.origin, back ?? `/${lng}/digid`, lng));
  if (begun) throw redirect(begun.location, { headers: { "set-cookie": pendingDigid.write(context, begun.pending) } });
  const resident = await residentOf(context, request);
  const away = search.get("uit") === atProvider && !resident ? await residentLogout(context.origin, lng) : null;
  const model = digidPage(lng, {
    ...{ back, resident, away, reason: search.get("fout"), loggedOut: search.has("uit") },
    noProvider: begun === null,
  });
  const refresh: Record<string, string> = away ? { refresh: `0;url=${away}` } : {};
  return data({ lng, model }, { headers: { "cache-control": "no-store", ...refresh } });
}

/**
 * "Uitloggen": the login and what this browser had open end together, and then the login at the provider; a started form stays, for its
 * code or a new login. The page between goes on by itself: what a form leads to may not be another site.
 */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { lng } = visitOf(params, context);
  const headers: [string, string][] = [
    ["set-cookie", await forgetLogin(context, request)],
    ["set-cookie", endSession(context)],
  ];
  throw redirect(`/${lng}/digid?uit=${atProvider}`, { status: 303, headers });
}

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => titleOf(loaded?.lng, loaded?.model.heading);

export default function DigidRoute() {
  return <InformationPage page={useLoaderData<typeof loader>().model} />;
}

export { PageError as ErrorBoundary } from "./page-error.tsx";
