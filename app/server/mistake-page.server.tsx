import { renderToString } from "react-dom/server";
import { languageOfPath, translator } from "#app/i18n/contract.ts";
import { Document } from "#app/ui/layout/document.tsx";
import { ErrorPage } from "#app/ui/pages/error-page.tsx";

/** What a resident reads where a route that draws its own page made a mistake. `reference` finds it in the log. */
export function mistakePage(pathname: string, reference: string): string {
  const lng = languageOfPath(pathname);
  const page = (
    <Document lng={lng} head={<title>{translator(lng).t("ui:errorPage.mistake.title")}</title>}>
      <ErrorPage lng={lng} reference={reference} />
    </Document>
  );
  return `<!doctype html>${renderToString(page)}`;
}
