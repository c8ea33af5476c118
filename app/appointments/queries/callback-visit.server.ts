import { sealedCookie } from "#app/platform/http.server.ts";
import type { CallbackPromised } from "../commands/ask-callback.server.ts";

/** What the page after "Bel mij terug" says when it is drawn again. Half an hour, and nothing of the person. */
export const callbackVisit = sealedCookie<CallbackPromised>("loket_belmij", { maxAge: 1800 });
