import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { endSession, keepSession, residentSession } from "#app/intake/queries/resident-session.server.ts";

/** A page that says nothing about who looked at what. */
const somewhereElse = "https://www.knmi.nl/";

/** "Sluit snel": this browser forgets the session and is somewhere else. What was saved stays, for the code on paper. */
export function loader({ context }: LoaderFunctionArgs) {
  return redirect(somewhereElse, {
    headers: { "set-cookie": endSession(context), "clear-site-data": '"cache", "storage"' },
  });
}

/** "Ik ben er nog": the half hour starts again. 403 when there is nothing to renew. */
export function action({ request, context }: ActionFunctionArgs) {
  const found = residentSession(context, request);
  if (found.state !== "open") return new Response(null, { status: 403 });
  return new Response(null, { status: 204, headers: { "set-cookie": keepSession(context, found.session) } });
}
