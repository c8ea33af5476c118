import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { readTextsFromPage } from "./i18n/contract.ts";

// Only staff pages load this; residents' pages are documents without scripts of React.
readTextsFromPage(document);
startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  );
});
