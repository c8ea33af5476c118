import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { endSession } from "#app/identity/commands/end-session.server.ts";
import { clearCookie, readCookie } from "#app/platform/http.server.ts";
import { sessionCookie } from "./login-cookie.server.ts";

export const loader = () => redirect("/inloggen");

export async function action({ request, context }: ActionFunctionArgs) {
  const token = readCookie(context, request, sessionCookie);
  if (token) await endSession(context.tenant, token, context.now);
  return redirect("/inloggen", { headers: { "Set-Cookie": clearCookie(context, sessionCookie) } });
}
