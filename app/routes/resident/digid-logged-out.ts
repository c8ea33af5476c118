import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { isLanguage } from "#app/i18n/contract.ts";

/** Where DigiD sends a resident back to who logged out there too; `state` is the language of the page. */
export function loader({ request }: LoaderFunctionArgs) {
  const state = new URL(request.url).searchParams.get("state");
  throw redirect(`/${isLanguage(state) ? state : "nl"}/digid?uit`, 303);
}
