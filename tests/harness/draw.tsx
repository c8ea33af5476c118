import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import "#app/i18n/texts.server.ts";
import { direction, htmlLang, Language, type LanguageCode } from "#app/i18n/contract.ts";
import { ResidentLayout } from "#app/ui/layout/resident-layout.tsx";
import { questionFormId, type Shell } from "#app/ui/layout/shell.ts";

/** A made-up Werkplein around a page. */
export const sampleShell: Shell = {
  werkplein: {
    id: "hart-van-west-brabant",
    name: "Werkplein Hart van West-Brabant",
    brand: ["Werkplein", "Hart van West-Brabant"],
    phone: { number: "14 0165", link: "140165", hours: "werkpleinen:hours.workdays" },
  },
  home: "/nl/",
  languages: [
    { code: "nl", href: "/nl/melden/inkomen" },
    { code: "ar", href: "/ar/melden/inkomen" },
  ],
  quickExit: "/sessie",
  callback: "/nl/bel-mij",
  privacy: "/nl/privacy",
  accessibility: "/nl/toegankelijkheid",
  idle: { minutes: 30, before: 5, renew: "/sessie", resume: "/nl/verder" },
};

interface Drawing {
  readonly lng?: LanguageCode;
  readonly both?: boolean;
  /** The page has a form whose typed text must survive. */
  readonly form?: boolean;
  /** Without the frame around it. */
  readonly bare?: boolean;
  /** Tags for `<head>`, such as a style sheet. */
  readonly head?: ReactNode;
}

/** A whole document, as a resident's browser gets it. */
export function draw(page: ReactNode, { lng = "nl", both, form, bare, head }: Drawing = {}): string {
  const shell: Shell = { ...sampleShell, ...(form ? { formId: questionFormId } : {}), bothHref: "?nl" };
  const html = renderToStaticMarkup(
    <html lang={htmlLang(lng)} dir={direction(lng)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Loket</title>
        {head}
      </head>
      <body>
        <Language value={{ lng, both }}>{bare ? page : <ResidentLayout shell={shell}>{page}</ResidentLayout>}</Language>
      </body>
    </html>,
  );
  return `<!doctype html>${html}`;
}
