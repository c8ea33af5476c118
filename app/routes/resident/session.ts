import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { endBooking } from "#app/appointments/queries/booking-visit.server.ts";
import { residentOf } from "#app/identity/queries/resident-login.server.ts";
import { checkVisit, keepCheck, wipeCheck } from "#app/intake/queries/check-visit.server.ts";
import { forgetKept } from "#app/intake/queries/kept-check-visit.server.ts";
import { endSession, keepSession, residentSession } from "#app/intake/queries/resident-session.server.ts";
import { forgetSave } from "#app/intake/queries/save-visit.server.ts";
import { forgetLogin } from "./digid-cookie.server.ts";

/** A page that says nothing about who looked at what. */
const somewhereElse = "https://www.knmi.nl/";

/** "Sluit snel": this browser forgets login, session, check and booking, and is somewhere else. What was saved stays, for the code on paper. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  return redirect(somewhereElse, {
    headers: [
      ["set-cookie", endSession(context)],
      ["set-cookie", await forgetLogin(context, request)],
      ["set-cookie", wipeCheck(context)["set-cookie"]],
      ["set-cookie", endBooking(context)["set-cookie"]],
      ["set-cookie", forgetKept(context)],
      ["set-cookie", forgetSave(context)],
      ["clear-site-data", '"cache", "storage"'],
    ],
  });
}

/** "Ik ben er nog": the half hour starts again, for a started form and for a check. 403 when there is nothing to renew. */
export async function action({ request, context }: ActionFunctionArgs) {
  const found = residentSession(context, request);
  await residentOf(context, request);
  const check = checkVisit(context, request);
  const kept = [
    ...(found.state === "open" ? [keepSession(context, found.session)] : []),
    ...(check ? [keepCheck(context, check)["set-cookie"]] : []),
  ];
  if (kept.length === 0) return new Response(null, { status: 403 });
  return new Response(null, { status: 204, headers: kept.map((cookie): [string, string] => ["set-cookie", cookie]) });
}
