import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  useMatches,
  useParams,
  useRouteError,
} from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import { isLanguage, type LanguageCode, PageTexts } from "#app/i18n/contract.ts";
import { PageContext } from "#app/platform/page-context.ts";
import { Document } from "#app/ui/layout/document.tsx";
import { ErrorPage, errorKind } from "#app/ui/pages/error-page.tsx";

/** Which language the address names; anything else, and every page of staff, is Dutch. */
function usePageLanguage(): LanguageCode {
  const { lng } = useParams();
  return lng && isLanguage(lng) ? lng : "nl";
}

export function Layout({ children }: { readonly children: ReactNode }) {
  const lng = usePageLanguage();
  const { nonce } = useContext(PageContext);
  const hydrate = useMatches().some((match) => (match.handle as { hydrate?: boolean } | undefined)?.hydrate);
  const head = (
    <>
      <Meta />
      <Links />
    </>
  );
  return (
    <Document lng={lng} staff={hydrate} head={head}>
      {children}
      {hydrate ? <PageTexts /> : null}
      {hydrate ? <Scripts nonce={nonce} /> : null}
    </Document>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const { requestId } = useContext(PageContext);
  const kind = errorKind(isRouteErrorResponse(error) ? error.status : undefined);
  return <ErrorPage lng={usePageLanguage()} kind={kind} reference={kind === "mistake" ? requestId : undefined} />;
}
