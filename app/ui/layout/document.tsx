import type { ReactNode } from "react";
import { direction, htmlLang, type LanguageCode } from "#app/i18n/contract.ts";
import { DocumentAssets } from "./document-assets.tsx";

interface DocumentProps {
  readonly lng: LanguageCode;
  readonly staff?: boolean;
  /** Title and what else a page has in its head. */
  readonly head: ReactNode;
  readonly children: ReactNode;
}

/** The whole document around a page, of residents and of staff. */
export function Document({ lng, staff, head, children }: DocumentProps) {
  return (
    <html lang={htmlLang(lng)} dir={direction(lng)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        {head}
        <DocumentAssets lng={lng} staff={staff} />
      </head>
      <body>{children}</body>
    </html>
  );
}
