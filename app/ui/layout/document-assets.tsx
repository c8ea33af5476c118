import type { LanguageCode } from "#app/i18n/contract.ts";
import { address as enhance } from "../enhance/address.ts";
import arabic from "../styles/font-ar.css?url";
import ethiopic from "../styles/font-ti.css?url";
import resident from "../styles/resident.css?url";
import staffStyles from "../styles/staff.css?url";

interface DocumentAssetsProps {
  readonly lng: LanguageCode;
  readonly staff?: boolean;
}

/** Style, fonts and the one module of a page, in `<head>`. A font only on pages in its script, and never before the text.
 * Staff read what residents wrote in any script: there the browser fetches a font when such a letter is on the page. */
export function DocumentAssets({ lng, staff }: DocumentAssetsProps) {
  if (staff) {
    return (
      <>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={staffStyles} />
        <link rel="stylesheet" href={arabic} />
        <link rel="stylesheet" href={ethiopic} />
      </>
    );
  }
  return (
    <>
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <link rel="stylesheet" href={resident} />
      {lng === "ar" ? <link rel="stylesheet" href={arabic} /> : null}
      {lng === "ti" ? <link rel="stylesheet" href={ethiopic} /> : null}
      <script type="module" src={enhance} />
    </>
  );
}
