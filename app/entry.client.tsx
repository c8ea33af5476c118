import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { readTextsFromPage } from "./i18n/contract.ts";

/**
 * `RemixBrowser` throws a promise until what the page was made of is read. A key that is pressed meanwhile makes React give up ("Root did
 * not complete", remix-run/remix#10214), and the page forgets what was typed: so it is read first.
 */
async function whatThePageWasMadeOf(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (reading) {
    await reading;
  }
}

// Only staff pages load this; residents' pages are documents without scripts of React.
await whatThePageWasMadeOf();
readTextsFromPage(document);
startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  );
});
