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

/**
 * Every way on is a document; a press on a link to a place of the page itself is none. The router would draw the page anew for it, without
 * what came of the last press and without what was typed. It must not hear of it, so this is said before the router listens.
 */
function keepPlacesFromTheRouter(): void {
  const page = location.pathname + location.search;
  addEventListener("popstate", (event) => {
    if (location.pathname + location.search === page) event.stopImmediatePropagation();
  });
}

keepPlacesFromTheRouter();
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
