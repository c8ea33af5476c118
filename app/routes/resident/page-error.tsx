import { isRouteErrorResponse, useParams, useRouteError } from "@remix-run/react";
import { useContext } from "react";
import { isLanguage } from "#app/i18n/contract.ts";
import { PageContext } from "#app/platform/page-context.ts";
import { ErrorText, errorKind } from "#app/ui/pages/error-page.tsx";

/** What went wrong, inside the frame of the page, so that language and phone number stay. Never the message of a machine. */
export function PageError() {
  const error = useRouteError();
  const { lng } = useParams();
  const { requestId } = useContext(PageContext);
  const kind = errorKind(isRouteErrorResponse(error) ? error.status : undefined);
  const reference = kind === "mistake" ? requestId : undefined;
  return <ErrorText lng={lng && isLanguage(lng) ? lng : "nl"} kind={kind} reference={reference} />;
}
