import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { preferredLanguage } from "./resident/visit.server.ts";

/** `/` has no language: go on in one the browser asks for, else Dutch. */
export function loader({ request }: LoaderFunctionArgs) {
  return redirect(`/${preferredLanguage(request)}`, {
    headers: { vary: "accept-language", "cache-control": "no-store" },
  });
}
